package nextrung.extract;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import nextrung.document.DocumentReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeVisitor;

/// Web pages: every block is a paragraph, every item of a list has a bullet. Scripts are not run
/// and nothing is fetched.
record HtmlReader() implements FileReader {
  private static final Pattern TAG =
      Pattern.compile("</?([a-zA-Z][a-zA-Z0-9:]*)(?:[\\s/][^<>]*)?>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:[a-zA-Z][a-zA-Z0-9]{1,8}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});");
  private static final Pattern KEPT = Pattern.compile("white-space:\\s*(?:pre|break-spaces)");
  private static final Pattern LINE_END = Pattern.compile("\r\n?|\n");
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
    new Walk(out, Layouts.of(page.body())).blocks(page.body());
  }

  /// Finds the tables that lay out a page: those with a block or a line break within a cell. Tables
  /// may be nested deeply, so each element hands on to the one around it what it holds.
  private static final class Layouts implements NodeVisitor {
    private final Set<Element> broken = new HashSet<>();
    private final Set<Element> layouts = new HashSet<>();

    /// All elements that have such a cell, tables and others.
    static Set<Element> of(Element body) {
      var found = new Layouts();
      body.traverse(found);
      return found.layouts;
    }

    @Override
    public void head(Node node, int depth) {
      // what it holds is known at its end
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      var parent = element.parent();
      if (parent != null) {
        boolean holdsBlocks = broken.contains(element);
        if (holdsBlocks || element.isBlock() || element.nameIs("br")) {
          broken.add(parent);
        }
        if (layouts.contains(element) || (holdsBlocks && isCell(element))) {
          layouts.add(parent);
        }
      }
    }

    private static boolean isCell(Element element) {
      return element.nameIs("td") || element.nameIs("th");
    }
  }

  /// One page on its way to lines.
  private static final class Walk {
    private final Lines out;
    private final Set<Element> layouts;
    private final StringBuilder line = new StringBuilder();
    private boolean item;
    private boolean layout;

    Walk(Lines out, Set<Element> layouts) {
      this.out = out;
      this.layouts = layouts;
    }

    void blocks(Element element) {
      within(element);
      end();
    }

    private void within(Element parent) {
      boolean kept = KEPT.matcher(parent.attr("style")).find();
      for (Node child : parent.childNodes()) {
        switch (child) {
          case TextNode text when kept -> kept(text.getWholeText());
          case TextNode text -> line.append(text.getWholeText().replaceAll("\\s", " "));
          case Element element -> element(element);
          default -> {}
        }
      }
    }

    /// A text whose blanks count: only then is a tab seen as one, and a line ends where it does.
    private void kept(String text) {
      var lines = LINE_END.split(text, -1);
      line.append(lines[0]);
      for (int i = 1; i < lines.length; i++) {
        end();
        line.append(lines[i]);
      }
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
            within(element);
          }
        }
      }
    }

    private void table(Element table) {
      end();
      boolean outer = layout;
      layout = layouts.contains(table);
      blocks(table);
      layout = outer;
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
