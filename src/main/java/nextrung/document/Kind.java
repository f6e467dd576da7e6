package nextrung.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What sort of text it is: it decides whose work the sentences describe.
public enum Kind {
  /// A CV or resume.
  CV,
  /// A description that people give of their own work.
  SELF,
  /// A job posting.
  POSTING;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind with a key.
  ///
  /// @throws IllegalArgumentException for any other word
  public static Kind of(String key) {
    return Arrays.stream(values())
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"%s\" is no kind of document; use %s".formatted(key, keys())));
  }

  private static String keys() {
    return Arrays.stream(values()).map(Kind::key).collect(Collectors.joining(", "));
  }
}
