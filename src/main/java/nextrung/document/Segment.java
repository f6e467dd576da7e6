package nextrung.document;

/// The smallest piece of a document that says one thing.
///
/// @param span where it stands, bullet mark included
/// @param text exactly the text that the span covers
/// @param section the part of the document it stands in
/// @param heading whether the line is itself a heading
public record Segment(Span span, String text, Section section, boolean heading) {
  /// Never shows the text: a CV must not reach a log.
  @Override
  public String toString() {
    return "Segment[%d-%d, %s]".formatted(span.start(), span.end(), section.key());
  }
}
