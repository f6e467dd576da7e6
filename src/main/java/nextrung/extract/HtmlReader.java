package nextrung.extract;

import java.util.regex.Pattern;
import nextrung.document.DocumentReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/// Web pages: every block is a paragraph, every item of a list has a bullet. Scripts are not run
/// and nothing is fetched.
record HtmlReader() implements FileReader {
  private static final Pattern TAG =
      Pattern.compile("</?([a-zA-Z][a-zA-Z0-9:]*)(?:[\\s/][^<>]*)?>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:[a-zA-Z][a-zA-Z0-9]{1,8}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});");
  private static final String UNSEEN =
      "head, script, style, noscript, template, nav, svg, iframe, object, select, button,"
          + " [hidden], [aria-hidden=true], [style*=display:none], [style*=display: none]";

  @Override
  public void read(byte[] file, Lines out) {
    page(DocumentReader.decodeMarkup(file), out);
  }

  /// Whether a text is HTML, possibly escaped once more, as feeds do, or has but its entities.
  static boolean isHtml(String text) {
    return hasTags(text) || ENTITY.matcher(text).find();
  }

  /// Whether it has an element of HTML: an address in angle brackets is none.
  private static boolean hasTags(String text) {
    return TAG.matcher(text).results().anyMatch(found -> Tag.isKnownTag(found.group(1)));
  }

  /// A text without entities.
  static String unescaped(String text) {
    return Parser.unescapeEntities(text, false);
  }

  /// Writes a text that is HTML, HTML escaped once more, or else plain.
  static void piece(String text, Lines out) {
    var whole = hasTags(text) ? text : unescaped(text);
    if (hasTags(whole)) {
      page(whole, out);
    } else {
      whole.lines().forEach(line -> plain(line, out));
    }
  }

  private static void plain(String line, Lines out) {
    if (line.isBlank()) {
      out.gap();
    } else {
      out.add(line);
    }
  }

  /// Writes a page.
  static void page(String html, Lines out) {
    var page = Jsoup.parse(html);
    page.select(UNSEEN).remove();
    new Walk(out).blocks(page.body());
  }

  /// One page on its way to lines.
  private static final class Walk {
    private final Lines out;
    private final StringBuilder line = new StringBuilder();
    private boolean item;
    private boolean layout;

    Walk(Lines out) {
      this.out = out;
    }

    void blocks(Element element) {
      for (Node child : element.childNodes()) {
        node(child);
      }
      end();
    }

    private void node(Node node) {
      switch (node) {
        case TextNode text -> line.append(isKept(text) ? text.getWholeText() : spaced(text));
        case Element element -> element(element);
        default -> {}
      }
    }

    private static String spaced(TextNode text) {
      return text.getWholeText().replaceAll("\\s", " ");
    }

    /// Whether blanks of a text count: only then is a tab seen as one.
    private static boolean isKept(TextNode text) {
      var parent = text.parent();
      return parent != null
          && parent.attr("style").matches("(?s).*white-space:\\s*(?:pre|break-spaces).*");
    }

    private void element(Element element) {
      switch (element.normalName()) {
        case "br" -> end();
        case "hr" -> {
          end();
          out.gap();
        }
        case "pre", "textarea" -> {
          end();
          element.wholeText().lines().forEach(out::add);
        }
        case "table" -> table(element);
        case "tr" -> row(element);
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          end();
          out.gap();
          blocks(element);
        }
        case "li" -> {
          end();
          item = true;
          blocks(element);
          item = false;
        }
        default -> {
          if (element.isBlock()) {
            end();
            blocks(element);
          } else {
            element.childNodes().forEach(this::node);
          }
        }
      }
    }

    private void table(Element table) {
      end();
      boolean outer = layout;
      layout = table.select("td, th").stream().anyMatch(Walk::hasBlocks);
      blocks(table);
      layout = outer;
    }

    private static boolean hasBlocks(Element cell) {
      return cell.getAllElements().stream()
          .skip(1)
          .anyMatch(each -> each.isBlock() || each.normalName().equals("br"));
    }

    /// A row of a table whose cells hold a line each is a line; those of a table that lays out the
    /// page are read cell by cell.
    private void row(Element row) {
      end();
      var cells = row.children();
      if (!layout) {
        out.add(String.join("\t", cells.eachText()));
      } else {
        cells.forEach(this::blocks);
      }
    }

    private void end() {
      if (!line.toString().isBlank()) {
        if (item) {
          out.item(line.toString());
        } else {
          out.add(line.toString());
        }
        item = false;
      }
      line.setLength(0);
    }
  }
}
