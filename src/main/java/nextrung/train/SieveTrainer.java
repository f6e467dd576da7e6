package nextrung.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nextrung.bulk.Sieve;
import nextrung.document.Segment;
import nextrung.document.Segmenter;
import nextrung.document.SourceDocument;
import nextrung.document.WordModel;
import nextrung.document.Words;
import nextrung.index.Exemplar;

/// Fits a [Sieve]. Its thresholds are those that models of other folds would have needed: low
/// enough to let nearly everything through that careful readers would keep.
final class SieveTrainer {
  private static final int FOLDS = 5;
  private static final int LEAST_TEXTS = 3;
  private static final double POSTING_PENALTY = 0.01;
  private static final double LINE_PENALTY = 0.3;
  private static final float LINE_WEIGHT = 0.4f;

  /// How much of what is to be kept the thresholds may lose.
  private static final double LOST_POSTINGS = 0.005;

  private static final double LOST_KEPT = 0.01;
  private static final double LOST_LINES = 0.05;

  /// Below what is asked for in the end. Of 494 documents about the work that the questions before
  /// let through, the likeliest lines of one show less.
  private static final double LEAST_LIKELIEST = 0.75;

  private final Segmenter segmenter;
  private final List<Exemplar> exemplars;
  private final List<LabelledDocument> taught;
  private final List<TopicDocument> topics;

  /// @param exemplars lines that stand alone
  /// @param taught documents to learn from beside those to be fitted to
  /// @param topics documents that teach relevance
  SieveTrainer(
      Segmenter segmenter,
      List<Exemplar> exemplars,
      List<LabelledDocument> taught,
      List<TopicDocument> topics) {
    this.segmenter = segmenter;
    this.exemplars = List.copyOf(exemplars);
    this.taught = List.copyOf(taught);
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
    var all = Stream.concat(documents.stream(), taught.stream()).toList();
    var postings = postings(all);
    var lines = lines(all);
    var postingModels = models(postings, POSTING_PENALTY);
    var lineModels = models(lines, LINE_PENALTY);
    double leastLine = Thresholds.reached(probabilities(lines, lineModels), LOST_LINES);
    var kept = new ArrayList<Double>();
    for (var document : relevant(all)) {
      int fold = fold(document.id());
      var sieve = new Sieve(postingModels.get(fold), lineModels.get(fold), 0, 0, leastLine, 0);
      kept.add(sieve.relevance(sieve.kept(segmenter.segments(document))));
    }
    return new Sieve(
        model(postings, POSTING_PENALTY),
        model(lines, LINE_PENALTY),
        Thresholds.reached(probabilities(postings, postingModels), LOST_POSTINGS),
        Thresholds.reached(kept, LOST_KEPT),
        leastLine,
        LEAST_LIKELIEST);
  }

  private List<SourceDocument> relevant(List<LabelledDocument> documents) {
    var labelled =
        documents.stream().filter(document -> !document.offTopic()).map(LabelledDocument::source);
    var topical = topics.stream().filter(TopicDocument::relevant).map(TopicDocument::source);
    return Stream.concat(labelled, topical).toList();
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

  private static boolean isEvidence(LabelledDocument document, Segment segment) {
    return document.segments().stream()
        .anyMatch(labelled ->
            !labelled.labels().isEmpty() && labelled.span().overlap(segment.span()) > 0);
  }

  private List<Text> lines(List<LabelledDocument> documents) {
    var texts = new ArrayList<Text>();
    for (var document : documents) {
      for (var segment : segmenter.segments(document.source())) {
        boolean keep = isEvidence(document, segment);
        var words = Words.of(segment);
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

  /// One model a fold, none of which has seen the texts of its fold.
  private static List<WordModel> models(List<Text> texts, double penalty) {
    return IntStream.range(0, FOLDS)
        .mapToObj(fold ->
            model(texts.stream().filter(text -> fold(text.owner()) != fold).toList(), penalty))
        .toList();
  }

  /// What is to be kept, as the models of other folds see it.
  private static List<Double> probabilities(List<Text> texts, List<WordModel> models) {
    return texts.stream()
        .filter(text -> text.counts() && text.keep())
        .map(text -> models.get(fold(text.owner())).probability(text.words()))
        .toList();
  }

  private static int fold(String owner) {
    return Math.floorMod(owner.hashCode(), FOLDS);
  }

  private static WordModel model(List<Text> texts, double penalty) {
    return new WordModelTrainer(penalty, LEAST_TEXTS)
        .fit(
            texts.stream()
                .map(t -> new WordModelTrainer.Text(t.words(), t.keep(), t.weight()))
                .toList());
  }
}
