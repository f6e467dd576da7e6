package nextrung.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nextrung.match.RelevanceReader;
import nextrung.match.RelevanceReader.Scale;
import nextrung.match.TermSpace;

/// Fits a [RelevanceReader].
final class RelevanceTrainer {
  private static final int LEAST_DOCUMENTS = 3;
  private static final double PENALTY = 0.0025;
  private static final int ITERATIONS = 200;

  private RelevanceTrainer() {}

  /// A document.
  ///
  /// @param sums over its segments, by a first pass that has not seen it
  record Topic(double[] sums, Set<String> words, boolean relevant) {
    double relevance(RelevanceReader reader) {
      return reader.relevance(sums, words);
    }
  }

  /// A document with its relevance by a reader that has not seen it.
  record Told(double relevance, boolean relevant) {}

  static RelevanceReader fit(List<Topic> topics) {
    var terms = TermSpace.of(topics.stream().map(Topic::words).toList(), LEAST_DOCUMENTS);
    var sums = topics.stream().map(Topic::sums).toArray(double[][]::new);
    var mean = LogisticTrainer.mean(sums);
    var scale = new Scale(mean, LogisticTrainer.deviation(sums, mean));
    var rows = new ArrayList<HeadsTrainer.Example>();
    for (var topic : topics) {
      var features = RelevanceReader.features(scale, terms, topic.sums(), topic.words());
      rows.add(new HeadsTrainer.Example(features, new float[] {topic.relevant() ? 1 : 0}, 1));
    }
    var head =
        new HeadsTrainer(PENALTY, ITERATIONS).fit(List.of("relevant"), rows, terms.terms().size());
    return new RelevanceReader(scale, terms, head);
  }
}
