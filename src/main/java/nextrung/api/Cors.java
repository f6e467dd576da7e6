package nextrung.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Set;

/// Lets pages of other origins call the API from a browser (Fetch Standard, "CORS protocol"): those
/// that the server was told of. A request of any other origin is answered as if it had none, also
/// that of the server's own page; its browser keeps the answer from a page that is not let in.
final class Cors {
  private static final String REQUEST_HEADERS =
      String.join(", ", "Content-Type", "Accept", "If-None-Match", RequestId.HEADER);
  private static final String ANSWER_HEADERS =
      String.join(", ", RequestId.HEADER, "ETag", "Retry-After", "Untaught", "X-Total-Count");
  private static final String SECONDS = "600";

  private final Set<String> origins;

  Cors(List<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  void set(Context ctx) {
    if (origins.isEmpty()) {
      return;
    }
    ctx.header("Vary", "Origin");
    var origin = ctx.header("Origin");
    if (origin != null && origins.contains(origin)) {
      ctx.header("Access-Control-Allow-Origin", origin)
          .header("Access-Control-Expose-Headers", ANSWER_HEADERS);
      if (ctx.method().equals(HandlerType.OPTIONS)) {
        ctx.header("Access-Control-Allow-Methods", "GET, HEAD, POST")
            .header("Access-Control-Allow-Headers", REQUEST_HEADERS)
            .header("Access-Control-Max-Age", SECONDS);
      }
    }
  }
}
