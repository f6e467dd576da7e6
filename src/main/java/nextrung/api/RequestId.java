package nextrung.api;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of one request: the client's own where it is harmless, a random one otherwise. It is on
/// every answer and on every line of the log.
final class RequestId {
  static final String HEADER = "X-Request-Id";
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9-]{8,64}");
  private static final String ATTRIBUTE = "requestId";

  private RequestId() {}

  /// Names the request and says so in the answer.
  static void assign(Context ctx) {
    var id = choose(ctx.header(HEADER));
    ctx.attribute(ATTRIBUTE, id);
    ctx.header(HEADER, id);
  }

  /// The name of the request; a new one where none was assigned yet.
  static String of(Context ctx) {
    if (ctx.<String>attribute(ATTRIBUTE) == null) {
      assign(ctx);
    }
    return ctx.<String>attribute(ATTRIBUTE);
  }

  /// The name that a client asks for, where it is harmless.
  static String choose(@Nullable String asked) {
    return asked != null && HARMLESS.matcher(asked).matches() ? asked : random();
  }

  private static String random() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
