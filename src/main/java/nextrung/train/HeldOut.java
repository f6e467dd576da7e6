package nextrung.train;

import nextrung.framework.StatementId;
import nextrung.match.Claim;
import nextrung.match.Match;

/// A pair of segment and statement, read by models that have not seen its document.
///
/// @param segment the number of the segment in the example
/// @param match what the models make of it
record HeldOut(Example example, int segment, Match match) {

  /// Names the segment among those of all documents.
  record SegmentKey(String document, int segment) {}

  /// Names the statement within a document.
  record StatementKey(String document, StatementId statement) {}

  StatementId statement() {
    return match.statement();
  }

  double probability() {
    return match.probability();
  }

  double clear() {
    return match.clear();
  }

  String documentId() {
    return example.document().id();
  }

  SegmentKey segmentKey() {
    return new SegmentKey(documentId(), segment);
  }

  StatementKey statementKey() {
    return new StatementKey(documentId(), statement());
  }

  /// Whether the readers labelled the segment with the statement.
  boolean right() {
    return example.grades(segment).containsKey(statement());
  }

  /// Whether the readers say that the person does what the segment speaks of.
  boolean has() {
    return example.labels().get(segment).claim() == Claim.HAS;
  }

  /// Whether the readers found the statement clearly shown anywhere in the document.
  boolean shown() {
    return Outcome.wantedStatements(example.document()).contains(statement());
  }
}
