package nextrung.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Files of the jar that have an address of their own beside the static ones.
final class Pages {
  private Pages() {}

  static void openApi(Context ctx) {
    ctx.contentType("application/json").result(resource("/openapi.json"));
  }

  static void api(Context ctx) {
    ctx.contentType("text/html; charset=utf-8").result(resource("/web/api.html"));
  }

  static void advisor(Context ctx) {
    ctx.contentType("text/html; charset=utf-8").result(resource("/web/advisor.html"));
  }

  /// The address that names a problem type leads to its explanation.
  static void problem(Context ctx) {
    ctx.redirect("/api#problems");
  }

  /// Whether a static file lies at an address; the page itself lies at `/`.
  static boolean isFile(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    return path.equals("/")
        || (name.contains(".") && Pages.class.getResource("/web" + path) != null);
  }

  private static byte[] resource(String name) {
    try (var in = Pages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
