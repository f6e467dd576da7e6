package nextrung.match;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/// What a segment says about the person, or in a posting about the person wanted.
public enum Claim {
  /// Does it or did it; in a posting: must do it.
  HAS,
  /// Says it was not done, or may not be.
  LACKS,
  /// Hopes or wants to learn; in a posting: preferred, or will be taught.
  WANTS,
  /// Somebody else does it.
  OTHERS,
  /// Only coursework or observation.
  STUDIED,
  /// No work of the occupation is spoken of.
  NONE;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The claim with a key.
  ///
  /// @throws IllegalArgumentException for any other word
  @JsonCreator
  public static Claim of(String key) {
    return Arrays.stream(values())
        .filter(claim -> claim.key().equals(key))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"%s\" is no claim; use has, lacks, wants, others, studied or none"
                    .formatted(key)));
  }
}
