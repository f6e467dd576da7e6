package nextrung.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns everything that goes wrong into a problem, whether a handler, Javalin or Jetty met it.
final class Problems {
  static final String FAULT =
      "The server's log names the fault under the id of this request. Please report it.";
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  /// Takes over the error handling of Javalin and of the Jetty below it.
  static void install(JavalinConfig config) {
    config.routes.exception(ProblemException.class, (e, ctx) -> write(ctx, e));
    config.routes.exception(HttpResponseException.class, Problems::refuse);
    config.routes.exception(EofException.class, (e, ctx) -> brokenOff(ctx));
    config.routes.exception(Exception.class, (e, ctx) -> write(ctx, unexpected(e, ctx)));
    config.jetty.modifyServer(server -> server.setErrorHandler(new JettyProblems()));
  }

  private static void write(Context ctx, ProblemException e) {
    if (e.type() != ProblemType.TOO_SLOW) {
      Body.discard(ctx);
    }
    var problem = Problem.of(e, RequestId.of(ctx));
    ctx.status(problem.status()).contentType(Problem.MEDIA_TYPE).result(Json.write(problem));
    ctx.header("Cache-Control", "no-store").removeHeader("ETag");
    e.retryAfter().ifPresent(seconds -> ctx.header("Retry-After", seconds));
  }

  /// The body ended before its end or is not put together as its headers say; or the client has
  /// gone, and hears nothing of it.
  private static void brokenOff(Context ctx) {
    if (!ctx.res().isCommitted()) {
      write(
          ctx,
          ProblemException.of(
              ProblemType.BAD_REQUEST, "The body broke off before its end. Send it again."));
    }
  }

  /// What Javalin itself refuses.
  private static void refuse(HttpResponseException e, Context ctx) {
    var type = ProblemType.ofStatus(e.getStatus());
    switch (type) {
      case METHOD_NOT_ALLOWED ->
          allow(Objects.toString(e.getDetails().get("availableMethods"), "GET"), ctx);
      case NOT_FOUND -> notFound(ctx);
      default -> write(ctx, ProblemException.of(type, type.title() + "."));
    }
  }

  /// Javalin serves its files by GET and HEAD, and knows nothing of them otherwise.
  private static void notFound(Context ctx) {
    if (Pages.isFile(ctx.path())) {
      allow("GET, HEAD", ctx);
    } else {
      write(
          ctx,
          ProblemException.of(ProblemType.NOT_FOUND, "See /api for every address of this server."));
    }
  }

  /// Names the methods of an address: a problem, unless that is what was asked for.
  private static void allow(String taken, Context ctx) {
    ctx.header("Allow", taken + ", OPTIONS");
    if (ctx.method().equals(HandlerType.OPTIONS)) {
      ctx.status(204);
    } else {
      write(
          ctx,
          ProblemException.of(ProblemType.METHOD_NOT_ALLOWED, "This address takes " + taken + "."));
    }
  }

  private static ProblemException unexpected(Exception e, Context ctx) {
    logFault(e, RequestId.of(ctx));
    return ProblemException.of(ProblemType.INTERNAL, FAULT);
  }

  /// Logs a fault by the type and place of what was behind it only: a message might hold a text.
  static void logFault(Throwable e, String requestId) {
    var fault = innermost(e);
    var trace = fault.getStackTrace();
    LOG.error(
        "{}: {} at {}",
        requestId,
        fault.getClass().getName(),
        trace.length == 0 ? "an unknown place" : trace[0]);
  }

  private static Throwable innermost(Throwable e) {
    var inner = e;
    for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
      inner = cause;
    }
    return inner;
  }

  /// What Jetty refuses before Javalin sees it: broken request lines, headers that are too large.
  private static final class JettyProblems extends ErrorHandler {
    @Override
    protected void generateResponse(
        Request request,
        Response response,
        int status,
        @Nullable String message,
        @Nullable Throwable cause,
        Callback callback)
        throws IOException {
      var type = ProblemType.ofStatus(status);
      var id = RequestId.choose(request.getHeaders().get(RequestId.HEADER));
      if (type == ProblemType.INTERNAL && cause != null) {
        logFault(cause, id);
      }
      var refusal =
          type == ProblemType.BUSY
              ? ProblemException.busy("The server takes on nothing more just now.")
              : ProblemException.of(type, type.title() + ".");
      var problem = Problem.of(refusal, id);
      response.setStatus(type.status());
      response.getHeaders().put(RequestId.HEADER, id);
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
      refusal
          .retryAfter()
          .ifPresent(seconds -> response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds));
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
      Content.Sink.write(response, true, new String(Json.write(problem), UTF_8), callback);
    }
  }
}
