package nextrung.match;

import java.util.function.Supplier;

/// What is known of a document once its segments are encoded, and the reading itself for whoever
/// still wants it: of a document about other work it is most of the cost.
///
/// @param relevance the probability that the document shows work of the occupation
/// @param rest works the reading out, anew each time
public record FirstLook(double relevance, Supplier<DocumentReading> rest) {
  /// The whole reading, whose relevance is this one.
  public DocumentReading reading() {
    return rest.get();
  }
}
