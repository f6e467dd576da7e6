package nextrung.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import nextrung.bulk.Sieve;
import nextrung.bulk.WordModel;
import nextrung.document.Segmenter;
import nextrung.index.Exemplar;
import nextrung.match.Features;
import nextrung.match.LinearHeads;
import nextrung.match.TermSpace;

/// Fits a [Sieve]. Its thresholds are those that models of other folds would have needed: low
/// enough to let nearly everything through that careful readers would keep.
final class SieveTrainer {
  private static final int FOLDS = 5;
  private static final int LEAST_TEXTS = 3;
  private static final double POSTING_PENALTY = 0.01;
  private static final double LINE_PENALTY = 0.3;
  private static final int ITERATIONS = 100;
  private static final float LINE_WEIGHT = 0.4f;

  /// How much of what is to be kept the thresholds may lose.
  private static final double LOST_POSTINGS = 0.01;

  private static final double LOST_LINES = 0.05;

  private final Segmenter segmenter;
  private final List<Exemplar> exemplars;
  private final List<TopicDocument> topics;

  /// @param exemplars lines that stand alone
  /// @param topics documents that teach relevance
  SieveTrainer(Segmenter segmenter, List<Exemplar> exemplars, List<TopicDocument> topics) {
    this.segmenter = segmenter;
    this.exemplars = List.copyOf(exemplars);
    this.topics = List.copyOf(topics);
  }

  /// A text with its words and whether it is to be kept.
  ///
  /// @param owner the document that it belongs to, which decides its fold
  /// @param counts whether thresholds are measured on it
  private record Text(
      String owner, Set<String> words, boolean keep, float weight, boolean counts) {}

  /// Fits a sieve to some documents.
  Sieve fit(List<LabelledDocument> documents) {
    var postings = postings(documents);
    var lines = lines(documents);
    return new Sieve(
        model(postings, POSTING_PENALTY),
        model(lines, LINE_PENALTY),
        threshold(postings, POSTING_PENALTY, LOST_POSTINGS),
        threshold(lines, LINE_PENALTY, LOST_LINES));
  }

  private List<Text> postings(List<LabelledDocument> documents) {
    var texts = new ArrayList<Text>();
    for (var document : documents) {
      var words = Sieve.words(document.text());
      texts.add(new Text(document.id(), words, !document.offTopic(), 1, true));
    }
    for (var topic : topics) {
      var words = Sieve.words(topic.text());
      texts.add(new Text(topic.id(), words, topic.relevant(), 1, true));
    }
    return texts;
  }

  private List<Text> lines(List<LabelledDocument> documents) {
    var texts = new ArrayList<Text>();
    for (var document : documents) {
      for (var segment : segmenter.segments(document.source())) {
        boolean keep =
            document.segments().stream()
                .anyMatch(labelled ->
                    !labelled.labels().isEmpty() && labelled.span().overlap(segment.span()) > 0);
        var words = Sieve.words(segment);
        texts.add(new Text(document.id(), words, keep, 1, !segment.heading()));
      }
    }
    for (var exemplar : exemplars) {
      var words = Sieve.words(exemplar.text());
      boolean keep = !exemplar.labels().isEmpty();
      texts.add(new Text(exemplar.text(), words, keep, LINE_WEIGHT, false));
    }
    return texts;
  }

  /// The probability that all but a small share of what is to be kept reach, by models of other
  /// folds.
  private double threshold(List<Text> texts, double penalty, double lost) {
    var kept = new ArrayList<Double>();
    for (int f = 0; f < FOLDS; f++) {
      int fold = f;
      var model = model(texts.stream().filter(text -> fold(text) != fold).toList(), penalty);
      texts.stream()
          .filter(text -> fold(text) == fold && text.counts() && text.keep())
          .forEach(text -> kept.add(model.probability(text.words())));
    }
    kept.sort(Double::compare);
    return kept.isEmpty() ? 0 : kept.get((int) (lost * kept.size()));
  }

  private static int fold(Text text) {
    return Math.floorMod(text.owner().hashCode(), FOLDS);
  }

  private static WordModel model(Collection<Text> texts, double penalty) {
    var space = TermSpace.of(texts.stream().map(Text::words).toList(), LEAST_TEXTS);
    var lookup = space.lookup();
    var rows = new ArrayList<HeadsTrainer.Example>();
    for (var text : texts) {
      Features features = lookup.features(new float[0], text.words());
      rows.add(
          new HeadsTrainer.Example(features, new float[] {text.keep() ? 1 : 0}, text.weight()));
    }
    var heads =
        new HeadsTrainer(penalty, ITERATIONS).fit(List.of("keep"), rows, space.terms().size());
    return model(space, heads);
  }

  private static WordModel model(TermSpace space, LinearHeads heads) {
    var words = new HashMap<String, WordModel.Word>();
    for (int i = 0; i < space.terms().size(); i++) {
      words.put(space.terms().get(i), new WordModel.Word(space.idf().get(i), heads.terms()[i][0]));
    }
    return new WordModel(heads.bias()[0], words);
  }
}
