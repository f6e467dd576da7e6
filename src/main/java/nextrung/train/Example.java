package nextrung.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nextrung.document.Segmenter;
import nextrung.document.Span;
import nextrung.encode.Encoder;
import nextrung.framework.StatementId;
import nextrung.index.Candidate;
import nextrung.index.Exemplar.Label;
import nextrung.index.StatementIndex;
import nextrung.match.Claim;
import nextrung.match.EncodedSegment;
import nextrung.match.Matcher;
import nextrung.train.LabelledDocument.LabelledSegment;

/// A labelled document made ready for training: cut by the engine's own segmenter, encoded, and
/// with the readers' labels carried over to the engine's segments.
///
/// @param document the document
/// @param segments the engine's segments
/// @param labels of the readers' segment that overlaps each of them most
/// @param retrieved what the index says of each
record Example(
    LabelledDocument document,
    List<EncodedSegment> segments,
    List<LabelledSegment> labels,
    List<List<Candidate>> retrieved) {

  static Example of(
      LabelledDocument document, Segmenter segmenter, Encoder encoder, StatementIndex index) {
    var segments = Matcher.encode(encoder, index, segmenter.segments(document.source()));
    var labels = new ArrayList<LabelledSegment>();
    segments.forEach(segment -> labels.add(labelsOf(segment.segment().span(), document)));
    return new Example(document, segments, labels, Matcher.retrieve(segments, index));
  }

  private static LabelledSegment labelsOf(Span span, LabelledDocument document) {
    var owner = document.owner(span);
    return owner.isPresent()
        ? document.segments().get(owner.getAsInt())
        : new LabelledSegment(span.start(), span.end(), Claim.NONE, List.of());
  }

  /// What each segment claims.
  List<Claim> claims() {
    return labels.stream().map(LabelledSegment::claim).toList();
  }

  /// The numbers of the segments that are evidence of what the person does.
  List<Integer> ownWork() {
    return IntStream.range(0, labels.size())
        .filter(i -> labels.get(i).claim() == Claim.HAS && !labels.get(i).labels().isEmpty())
        .boxed()
        .toList();
  }

  /// The grade of each statement that a segment is labelled with.
  Map<StatementId, Integer> grades(int segment) {
    return grades(labels.get(segment).labels());
  }

  /// The same by a second reader; the first's where there was none.
  Map<StatementId, Integer> gradesAgain(int segment) {
    return grades(labels.get(segment).again());
  }

  /// The grades that each of two readers gave; the same twice where there was one.
  List<Map<StatementId, Integer>> readings(int segment) {
    return List.of(grades(segment), gradesAgain(segment));
  }

  static Map<StatementId, Integer> grades(List<Label> labels) {
    var grades = new LinkedHashMap<StatementId, Integer>();
    labels.forEach(label -> grades.merge(label.statement(), label.grade(), Math::max));
    return grades;
  }
}
