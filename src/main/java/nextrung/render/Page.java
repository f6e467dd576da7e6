package nextrung.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A page in one file, with its style sheet in the head. It asks nobody for anything.
public abstract class Page {
  /// Where the page is written to.
  protected final Markup html = new Markup();

  Page() {}

  /// A style sheet that lies beside this class.
  static String resource(String name) {
    try (var css = Page.class.getResourceAsStream(name)) {
      if (css == null) {
        throw new IllegalStateException(
            "%s is missing beside %s; build again".formatted(name, Page.class.getName()));
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The page, ending with a line feed.
  public final String write() {
    html.in(
        "html",
        () -> {
          html.in("head", this::head);
          html.in("body", this::body);
        },
        "lang",
        "en");
    return html.page();
  }

  private void head() {
    html.empty("meta", "charset", "utf-8");
    policy();
    html.put("title", name());
    html.put("style", style());
  }

  /// The status of a statement as a sign and a word.
  final void mark(Mark mark) {
    html.put("span.mark." + mark.key(), mark.sign() + "\u00a0" + mark.word());
  }

  /// What stands in the head between the character set and the title.
  abstract void policy();

  /// The title in the head.
  abstract String name();

  /// The style sheet, free of the characters that XML escapes.
  abstract String style();

  abstract void body();
}
