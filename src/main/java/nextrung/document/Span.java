package nextrung.document;

/// A piece of a text.
///
/// @param start the first UTF-16 code unit
/// @param end one after the last UTF-16 code unit, greater than start
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no span from %d to %d".formatted(start, end));
    }
  }

  public int length() {
    return end - start;
  }

  /// The piece of a text that this span covers.
  public String of(String text) {
    return text.substring(start, end);
  }

  /// The number of code units that both cover.
  public int overlap(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }
}
