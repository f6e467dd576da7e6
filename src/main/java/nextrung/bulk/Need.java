package nextrung.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How much a posting asks for a statement; the strongest first.
public enum Need {
  /// A duty or a must.
  REQUIRED,
  /// Welcome, but not a must.
  PREFERRED,
  /// Will be taught on the job.
  WILL_TRAIN;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
