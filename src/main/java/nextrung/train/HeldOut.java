package nextrung.train;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import java.util.List;
import java.util.Map;
import nextrung.framework.StatementId;
import nextrung.match.Claim;
import nextrung.match.Match;
import nextrung.profile.Weight;

/// A pair of segment and statement, read by models that have not seen its document.
///
/// @param segment the number of the segment in the example
/// @param match what the models make of it
record HeldOut(Example example, int segment, Match match) {

  /// Names the segment among those of all documents.
  record SegmentKey(String document, int segment) {}

  StatementId statement() {
    return match.statement();
  }

  double probability() {
    return match.probability();
  }

  String documentId() {
    return example.document().id();
  }

  SegmentKey segmentKey() {
    return new SegmentKey(documentId(), segment);
  }

  /// Whether the readers labelled the segment with the statement.
  boolean right() {
    return example.grades(segment).containsKey(statement());
  }

  /// Whether the readers say that the person does what the segment speaks of.
  boolean has() {
    return example.labels().get(segment).claim() == Claim.HAS;
  }

  /// What the evidence weighs that people do what the statements say, by document: whose work a
  /// segment speaks of is taken from the readers.
  ///
  /// @param matches the pairs that became matches
  static Map<String, Map<StatementId, Weight>> weights(List<HeldOut> matches) {
    return matches.stream()
        .filter(HeldOut::has)
        .collect(
            groupingBy(
                HeldOut::documentId,
                groupingBy(
                    HeldOut::statement,
                    mapping(HeldOut::weight, reducing(Weight.NONE, Weight::plus)))));
  }

  private Weight weight() {
    return Weight.of(probability(), match.clear());
  }
}
