package nextrung.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nextrung.api.Problem.FieldError;

/// A request that cannot be answered, on its way to becoming a [Problem].
final class ProblemException extends RuntimeException {
  /// How long to wait for what lasts a moment.
  static final Duration SOON = Duration.ofSeconds(1);

  /// Tells people to wait as long.
  static final String TRY_SOON = "Try again in a second.";

  private static final long serialVersionUID = 1;

  private final ProblemType type;
  private final transient List<FieldError> errors;
  private final Duration retryAfter;

  private ProblemException(
      ProblemType type, String detail, List<FieldError> errors, Duration retryAfter) {
    super(detail, null, false, false);
    this.type = type;
    this.errors = List.copyOf(errors);
    this.retryAfter = retryAfter;
  }

  /// A problem with what the client sent.
  static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(type, detail, List.of(), Duration.ZERO);
  }

  /// A problem with fields or parameters.
  static ProblemException invalid(List<FieldError> errors) {
    var first = errors.getFirst();
    return new ProblemException(
        ProblemType.INVALID,
        (first.pointer() + " " + first.detail()).strip(),
        errors,
        Duration.ZERO);
  }

  /// A problem with one field or parameter.
  ///
  /// @param pointer see [FieldError]
  static ProblemException invalid(String pointer, String detail) {
    return invalid(List.of(new FieldError(pointer, detail)));
  }

  /// A problem that goes away by waiting.
  static ProblemException retry(ProblemType type, String detail, Duration after) {
    return new ProblemException(type, detail, List.of(), after);
  }

  /// A server that has too much to do for the moment.
  static ProblemException busy(String why) {
    return retry(ProblemType.BUSY, why + " " + TRY_SOON, SOON);
  }

  ProblemType type() {
    return type;
  }

  /// One sentence that names the thing and the way out.
  String detail() {
    var detail = getMessage();
    return detail == null ? type.title() : detail;
  }

  List<FieldError> errors() {
    return errors;
  }

  /// The whole seconds to wait before trying again, for `Retry-After`; empty where waiting does not
  /// help.
  Optional<String> retryAfter() {
    return retryAfter.isPositive()
        ? Optional.of(Long.toString(Math.max(1, retryAfter.plusMillis(999).toSeconds())))
        : Optional.empty();
  }
}
