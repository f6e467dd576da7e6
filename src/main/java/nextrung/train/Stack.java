package nextrung.train;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nextrung.match.LevelEstimate;
import nextrung.match.LevelReader;
import nextrung.match.RelevanceReader;
import nextrung.match.SecondPass;
import nextrung.match.Signals;
import nextrung.train.RelevanceTrainer.Told;
import nextrung.train.RelevanceTrainer.Topic;

/// What the models after the first pass learn from: signals of first passes that have not seen the
/// document or line (stacking, Wolpert 1992), see [Stacking].
///
/// @param lines the signals of each line
/// @param topics further documents that teach relevance
record Stack(List<Stacked> documents, List<Signals> lines, List<Topic> topics) {
  /// Into how many folds documents, lines and topics are dealt.
  static final int FOLDS = 4;

  /// A document with signals from a first pass that has not seen it.
  ///
  /// @param topic what relevance learns from it
  record Stacked(Example example, int fold, Signals signals, Topic topic) {
    static Stacked of(Example example, int fold, Signals signals) {
      boolean relevant = !example.document().offTopic();
      var topic = Topic.of(relevant, example.ownWork(), example.segments(), signals);
      return new Stacked(example, fold, signals, topic);
    }

    double[] levelFeatures() {
      return LevelReader.features(signals);
    }

    LevelEstimate estimate(LevelReader level, RelevanceReader.Ready relevance) {
      return level.estimate(levelFeatures(), relevance.relevance(topic.passages()));
    }

    SecondPass.Input input() {
      return new SecondPass.Input(
          example.document().kind(), example.segments(), example.retrieved(), signals);
    }
  }

  /// All documents, as relevance learns from them.
  List<Topic> all() {
    return Stream.concat(topics.stream(), documents.stream().map(Stacked::topic)).toList();
  }

  /// The documents outside of a fold.
  List<Stacked> documentsWithout(int fold) {
    return documents.stream().filter(document -> document.fold() != fold).toList();
  }

  /// One reader of relevance for each fold, which has not seen it.
  List<RelevanceReader.Ready> relevanceReaders() {
    return IntStream.range(0, FOLDS)
        .mapToObj(fold -> RelevanceTrainer.fit(without(fold).all()).ready())
        .toList();
  }

  private Stack without(int fold) {
    var otherTopics =
        IntStream.range(0, topics.size())
            .filter(i -> i % FOLDS != fold)
            .mapToObj(topics::get)
            .toList();
    return new Stack(documentsWithout(fold), lines, otherTopics);
  }

  /// A document or topic with a reader that has not seen it.
  record Unseen(Topic topic, RelevanceReader.Ready reader) {
    Told told() {
      return topic.told(reader);
    }

    double byWords() {
      return topic.byWords(reader);
    }
  }

  /// Every document and topic with its reader.
  ///
  /// @param readers see [#relevanceReaders]
  List<Unseen> unseen(List<RelevanceReader.Ready> readers) {
    var ofDocuments =
        documents.stream()
            .map(document -> new Unseen(document.topic(), readers.get(document.fold())));
    var ofTopics =
        IntStream.range(0, topics.size())
            .mapToObj(i -> new Unseen(topics.get(i), readers.get(i % FOLDS)));
    return Stream.concat(ofDocuments, ofTopics).toList();
  }
}
