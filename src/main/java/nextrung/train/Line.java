package nextrung.train;

import java.util.ArrayList;
import java.util.List;
import nextrung.document.Segment;
import nextrung.encode.Encoder;
import nextrung.index.Exemplar;
import nextrung.index.StatementIndex;
import nextrung.match.EncodedSegment;
import nextrung.match.Matcher;

/// A line that stands alone, made ready for training.
record Line(Exemplar exemplar, EncodedSegment segment) {

  /// Encodes lines, in their order.
  static List<Line> of(List<Exemplar> exemplars, Encoder encoder, StatementIndex index) {
    var segments = exemplars.stream().map(exemplar -> Segment.alone(exemplar.text())).toList();
    var encoded = Matcher.encode(encoder, index, segments);
    var lines = new ArrayList<Line>();
    for (int i = 0; i < encoded.size(); i++) {
      lines.add(new Line(exemplars.get(i), encoded.get(i)));
    }
    return lines;
  }
}
