package nextrung.document;

/// The smallest piece of a document that says one thing.
///
/// @param span where it stands, bullet mark included
/// @param text exactly the text that the span covers
/// @param plain what is read of it: the text on one line, less what must not matter, see [Masking]
/// @param section the part of the document it stands in
/// @param heading whether the line is itself a heading
public record Segment(Span span, String text, String plain, Section section, boolean heading) {

  /// A line that stands alone, and is read as it is.
  public static Segment alone(String text) {
    var plain = text.replaceAll("\\s+", " ");
    return new Segment(new Span(0, text.length()), text, plain, Section.OTHER, false);
  }

  /// Never shows the text: a CV must not reach a log.
  @Override
  public String toString() {
    return "Segment[%d-%d, %s]".formatted(span.start(), span.end(), section.key());
  }
}
