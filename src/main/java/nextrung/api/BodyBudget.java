package nextrung.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.concurrent.Semaphore;
import nextrung.document.DocumentReader;

/// How many bytes of bodies are in memory at once. A client may send slowly, and many slow clients
/// would fill the memory before any of them asks for a place in the queue.
final class BodyBudget {
  private static final int KILOBYTE = 1 << 10;

  private final Semaphore kilobytes;
  private final int all;
  private final long longest;

  /// @param bytes the most that may be in memory
  /// @param maxBody the longest body that is no file, in bytes
  BodyBudget(long bytes, int maxBody) {
    longest = Math.max(maxBody, DocumentReader.MAX_FILE);
    all = Math.clamp(bytes / KILOBYTE, 1, Integer.MAX_VALUE);
    kilobytes = new Semaphore(all);
  }

  /// A handler that keeps a body in memory until it has answered.
  ///
  /// @throws ProblemException from the handler, where there is no room for another body
  Handler holding(Handler handler) {
    return ctx -> {
      int size = size(ctx);
      if (!kilobytes.tryAcquire(size)) {
        throw ProblemException.busy("Others are sending too much.");
      }
      try {
        handler.handle(ctx);
      } finally {
        kilobytes.release(size);
      }
    };
  }

  /// What the client says that it sends, in kilobytes, or else the most that is read of anything.
  private int size(Context ctx) {
    long declared = ctx.req().getContentLengthLong();
    long bytes = declared < 0 ? longest : Math.min(declared, longest);
    return (int) Math.min(all, 1 + bytes / KILOBYTE);
  }
}
