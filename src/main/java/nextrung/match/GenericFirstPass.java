package nextrung.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nextrung.encode.Parallel;
import nextrung.framework.StatementId;
import nextrung.index.StatementIndex;

/// Reads every segment by itself with no head of its own for any statement: the logit of a
/// statement comes from its [GenericFeatures]; evidence, strands and levels have the logit of their
/// likeliest statement.
public final class GenericFirstPass {
  private final HeadLayout layout;
  private final GenericFeatures features;

  public GenericFirstPass(HeadLayout layout, StatementIndex index) {
    this.layout = layout;
    this.features = new GenericFeatures(index, statements(layout));
  }

  private static List<StatementId> statements(HeadLayout layout) {
    return IntStream.range(0, layout.statementCount()).mapToObj(layout::statement).toList();
  }

  /// The features of every segment: one row a statement.
  public List<List<double[]>> features(List<EncodedSegment> segments) {
    return Parallel.map(segments, features::of);
  }

  /// The signals of a document.
  ///
  /// @param rows as [#features] gives them
  public Signals signals(LogisticModel evidence, List<List<double[]>> rows) {
    return new Signals(layout, rows.stream().map(row -> logits(evidence, row)).toList());
  }

  private float[] logits(LogisticModel evidence, List<double[]> row) {
    var logits = new float[layout.names().size()];
    Arrays.fill(logits, Float.NEGATIVE_INFINITY);
    for (int j = 0; j < row.size(); j++) {
      float logit = (float) evidence.logit(row.get(j));
      logits[j] = logit;
      raise(logits, layout.evidenceHead(), logit);
      raise(logits, layout.strandHead(layout.strand(j)), logit);
      raise(logits, layout.levelHead(layout.rank(j)), logit);
    }
    return logits;
  }

  private static void raise(float[] logits, int head, float logit) {
    logits[head] = Math.max(logits[head], logit);
  }
}
