package nextrung.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// The paper that a PDF is laid out for.
public enum Paper {
  /// 210 × 297 mm, the paper of most countries.
  A4(210, 297),
  /// 8.5 × 11 inches, the paper of North America and some of its neighbours.
  LETTER(215.9f, 279.4f);

  /// Where Letter is usual, as the Unicode CLDR has it.
  private static final Set<String> LETTER_REGIONS =
      Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE");

  private final float width;
  private final float height;

  Paper(float width, float height) {
    this.width = width;
    this.height = height;
  }

  /// The word for it, for instance `letter`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// In millimetres.
  float width() {
    return width;
  }

  /// In millimetres.
  float height() {
    return height;
  }

  /// What is usual where a locale is from; A4 where it names no region.
  public static Paper usualIn(Locale locale) {
    return LETTER_REGIONS.contains(locale.getCountry()) ? LETTER : A4;
  }

  /// The paper with a key.
  ///
  /// @throws IllegalArgumentException for any other word
  public static Paper of(String key) {
    return Arrays.stream(values())
        .filter(paper -> paper.key().equals(key))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("\"%s\" is no paper; use a4 or letter".formatted(key)));
  }
}
