package nextrung.profile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where a person stands on a statement.
public enum StatementStatus {
  /// The text is clear evidence that the person does it, at its level.
  SHOWN,
  /// Some evidence: of a part of it, of its activity at another level, or from a course only.
  PARTIAL,
  /// A higher rung that builds on it is shown.
  IMPLIED,
  /// The person wants to do it.
  WANTED,
  /// The person says that it is not done.
  DENIED,
  /// The text says nothing of it, which does not mean that it is not done.
  NOT_FOUND;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
