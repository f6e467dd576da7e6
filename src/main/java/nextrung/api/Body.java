package nextrung.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/// The body of a request, within its limits.
final class Body {
  private static final int MEGABYTE = 1 << 20;
  private static final int DISCARDED = 16 * MEGABYTE;

  /// The content tells which of them it is: a name that is wrong does no harm.
  private static final Set<String> CHARSETS =
      Set.of("utf-8", "us-ascii", "utf-16", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1");

  private static final Duration LINGER = Duration.ofSeconds(5);

  private Body() {}

  /// The media type without its parameters, in lower case; empty where there is none.
  ///
  /// @throws ProblemException when the body is packed, or in a character set that is not read
  static String mediaType(Context ctx) {
    var coding = ctx.header("Content-Encoding");
    if (coding != null && !coding.equalsIgnoreCase("identity")) {
      throw ProblemException.of(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "Packed bodies are not read; send it unpacked.");
    }
    var header = ctx.header("Content-Type");
    if (header == null) {
      return "";
    }
    if (!isCharsetKnown(ctx)) {
      throw ProblemException.of(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "Text is read in UTF-8, UTF-16 or Windows-1252; convert it first.");
    }
    return header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isCharsetKnown(Context ctx) {
    try {
      var charset = ctx.req().getCharacterEncoding();
      return charset == null || CHARSETS.contains(charset.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      // A name that no character set has, or could have.
      return false;
    }
  }

  /// A body of JSON.
  ///
  /// @throws ProblemException when it is of another type, is no JSON, or breaks a limit
  static JsonNode json(Context ctx, ServerSettings settings) throws IOException {
    return json(ctx, settings, settings.limits().maxBody());
  }

  /// The same, up to a limit of its own.
  static JsonNode json(Context ctx, ServerSettings settings, int limit) throws IOException {
    if (!mediaType(ctx).equals("application/json")) {
      throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
    }
    return Json.read(bytes(ctx, limit, settings.work().timeout()));
  }

  /// All bytes.
  ///
  /// @param timeout how long a megabyte may take to arrive
  /// @throws ProblemException when there are more than the limit, or they come too slowly
  static byte[] bytes(Context ctx, int limit, Duration timeout) throws IOException {
    if (ctx.req().getContentLengthLong() > limit) {
      throw tooLarge(limit);
    }
    var deadline = Deadline.in(timeout.multipliedBy(1 + limit / MEGABYTE));
    var bytes = new SlowInput(ctx.bodyInputStream(), deadline).readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw tooLarge(limit);
    }
    return bytes;
  }

  /// Takes in what a refused client is still sending, up to 16 MiB and five seconds of it: a
  /// connection that closes on unread bytes is reset, and its client never sees the answer (RFC
  /// 9112, section 9.6). A client that asked first, with `Expect: 100-continue`, sends nothing.
  static void discard(Context ctx) {
    if (ctx.header("Expect") != null) {
      return;
    }
    try {
      new SlowInput(ctx.bodyInputStream(), Deadline.in(LINGER)).skipNBytes(DISCARDED);
    } catch (IOException | ProblemException e) {
      // At its end, gone or too slow: in each case the answer goes out now.
    }
  }

  static ProblemException tooLarge(int limit) {
    return ProblemException.of(
        ProblemType.TOO_LARGE,
        "At most %d bytes are read of one text or file. Shorten it, or leave out what is not its text."
            .formatted(limit));
  }
}
