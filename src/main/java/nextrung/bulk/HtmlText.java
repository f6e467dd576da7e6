package nextrung.bulk;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// The text of a description in HTML: a line a block, a bullet an item.
final class HtmlText {
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
  private static final String ESCAPED_TAG = "&lt;";
  private static final String UNSEEN = "head, script, style, noscript, template, [hidden]";

  private final StringBuilder text = new StringBuilder();
  private boolean lineOpen;

  private HtmlText() {}

  /// Whether a text is HTML, possibly escaped once more, as feeds do.
  static boolean isHtml(String text) {
    return TAG.matcher(text).find() || text.contains(ESCAPED_TAG);
  }

  /// The text of some HTML.
  static String of(String html) {
    var whole = TAG.matcher(html).find() ? html : Parser.unescapeEntities(html, false);
    var body = Jsoup.parseBodyFragment(whole).body();
    body.select(UNSEEN).remove();
    var reader = new HtmlText();
    reader.children(body);
    return reader.text.toString().strip();
  }

  private void children(Element element) {
    for (Node child : element.childNodes()) {
      switch (child) {
        case TextNode words -> words(words.text());
        case Element inner -> element(inner);
        default -> {}
      }
    }
  }

  private void element(Element element) {
    boolean block = element.isBlock() || element.normalName().equals("br");
    if (block) {
      endLine();
    }
    if (element.normalName().equals("li")) {
      words("- ");
    }
    children(element);
    if (block) {
      endLine();
    }
  }

  private void words(String words) {
    if (lineOpen || !words.isBlank()) {
      text.append(lineOpen ? words : words.stripLeading());
      lineOpen = true;
    }
  }

  private void endLine() {
    if (lineOpen) {
      text.append('\n');
      lineOpen = false;
    }
  }
}
