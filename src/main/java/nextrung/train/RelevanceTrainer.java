package nextrung.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nextrung.match.EncodedSegment;
import nextrung.match.Passage;
import nextrung.match.RelevanceReader;
import nextrung.match.Signals;
import nextrung.match.TermSpace;

/// Fits a [RelevanceReader]: to whole documents, and to those passages of which it is known whether
/// they show the work.
final class RelevanceTrainer {
  private static final int LEAST_DOCUMENTS = 3;
  private static final double PENALTY = 0.06;
  private static final int ITERATIONS = 200;

  /// A passage shows the work where so many of its segments do.
  private static final int SHOWING = 2;

  private RelevanceTrainer() {}

  /// A document.
  ///
  /// @param passages the whole first, by a first pass that has not seen it
  /// @param alike the numbers of further passages that are known to be like the whole
  record Topic(List<Passage> passages, List<Integer> alike, boolean relevant) {

    /// Every passage of a document without the work is without it, and of one with it those that
    /// hold several segments of it.
    ///
    /// @param own the segments that are evidence of own work; empty where nobody labelled them
    static Topic of(
        boolean relevant, List<Integer> own, List<EncodedSegment> segments, Signals signals) {
      var extents = Passage.extents(segments.size());
      var alike =
          IntStream.range(1, extents.size())
              .filter(i -> !relevant || extents.get(i).count(own) >= SHOWING)
              .boxed()
              .toList();
      return new Topic(Passage.of(segments, signals), alike, relevant);
    }

    private Passage whole() {
      return passages.getFirst();
    }

    Told told(RelevanceReader.Ready reader) {
      return new Told(reader.relevance(passages), relevant);
    }

    double byWords(RelevanceReader.Ready reader) {
      return reader.byWords(passages.stream().map(Passage::words).toList());
    }
  }

  /// A document with its relevance by a reader that has not seen it.
  record Told(double relevance, boolean relevant) {}

  /// A reader that turns nothing away by words.
  static RelevanceReader fit(List<Topic> topics) {
    var words = topics.stream().map(topic -> topic.whole().words()).toList();
    var terms = TermSpace.of(words, LEAST_DOCUMENTS);
    var lookup = terms.lookup();
    var rows = new ArrayList<HeadsTrainer.Example>();
    for (var topic : topics) {
      rows.add(row(lookup, topic, 0, 1));
      topic.alike().forEach(i -> rows.add(row(lookup, topic, i, 1f / topic.alike().size())));
    }
    var head =
        new HeadsTrainer(PENALTY, ITERATIONS).fit(List.of("relevant"), rows, terms.terms().size());
    return new RelevanceReader(terms, head, 0);
  }

  private static HeadsTrainer.Example row(
      TermSpace.Lookup terms, Topic topic, int passage, float weight) {
    var features = RelevanceReader.features(terms, topic.passages().get(passage));
    return new HeadsTrainer.Example(features, new float[] {topic.relevant() ? 1 : 0}, weight);
  }
}
