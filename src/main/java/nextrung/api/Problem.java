package nextrung.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// A problem as RFC 9457 writes it. No part of it ever repeats text that a client sent.
///
/// @param type the stable address of the kind of problem
/// @param detail what to do about it
/// @param instance names this one occurrence
/// @param requestId also in the `X-Request-Id` header
/// @param errors the fields that are wrong, where it is about fields
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String requestId,
    List<FieldError> errors) {
  static final String MEDIA_TYPE = "application/problem+json";

  /// A field that is wrong.
  ///
  /// @param pointer JSON Pointer into the request, or `?name` for a query parameter
  record FieldError(String pointer, String detail) {}

  static Problem of(ProblemException e, String requestId) {
    var type = e.type();
    return new Problem(
        type.address(),
        type.title(),
        type.status(),
        e.detail(),
        "urn:nextrung:request:" + requestId,
        requestId,
        e.errors());
  }
}
