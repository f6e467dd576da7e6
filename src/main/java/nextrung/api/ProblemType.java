package nextrung.api;

import java.util.Arrays;
import java.util.Locale;

/// Everything that can go wrong with a request. Names and addresses are stable: programs may rely
/// on them.
enum ProblemType {
  BAD_REQUEST(400, "The request cannot be read"),
  NOT_FOUND(404, "There is nothing at this address"),
  METHOD_NOT_ALLOWED(405, "This address does not take this method"),
  NOT_ACCEPTABLE(406, "The answer does not come in that form"),
  TOO_SLOW(408, "The request took too long to arrive"),
  TOO_LARGE(413, "The request is too large"),
  ADDRESS_TOO_LONG(414, "The address is too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "This kind of content is not read"),
  INVALID(422, "The request does not make sense"),
  TOO_MANY_REQUESTS(429, "Too many requests from one place"),
  HEADERS_TOO_LARGE(431, "The headers are too large"),
  INTERNAL(500, "Something broke in the server"),
  BUSY(503, "The server is busy"),
  NOT_READY(503, "The server is still getting ready"),
  TIMED_OUT(503, "The answer took too long");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /// The address that names the type and explains it on the server itself.
  String address() {
    return "/problems/" + key();
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /// The first type with a status; an unknown 4xx is a bad request, all else is internal.
  static ProblemType ofStatus(int status) {
    return Arrays.stream(values())
        .filter(type -> type.status == status)
        .findFirst()
        .orElse(status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL);
  }
}
