package nextrung.train;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nextrung.Sources;
import nextrung.document.Kind;
import nextrung.document.Segment;
import nextrung.framework.StatementId;
import nextrung.index.Exemplar;
import nextrung.index.Exemplar.Label;
import nextrung.index.Progress;
import nextrung.match.Claim;
import nextrung.match.ClaimDetector;
import nextrung.match.EncodedSegment;
import nextrung.match.GenericFeatures;
import nextrung.match.GenericFirstPass;
import nextrung.match.GenericLevelReader;
import nextrung.match.GenericMatcher;
import nextrung.match.GenericModels;
import nextrung.match.HeadLayout;
import nextrung.match.LogisticModel;
import nextrung.match.Matcher;
import nextrung.match.Signals;
import nextrung.train.RelevanceTrainer.Told;
import org.jspecify.annotations.Nullable;

/// Fits the models that fit every framework to the corpus of one. The documents are read as if
/// their framework were new: every other one without any exemplar, the others with a few.
final class GenericTraining {
  private static final double PENALTY = 1;

  /// How well similarity tells statements apart differs from framework to framework, and with it
  /// how great a probability is. Half of the best one loses nothing where they lie close, and keeps
  /// the wrong ones out where they do not, see docs/evaluation.md.
  private static final double BESIDE = 0.5;

  private static final List<String> CLASSES = List.of("no", "yes");

  private final Sources sources;
  private final NewcomerIndexes indexes;
  private final HeadLayout layout;

  GenericTraining(Sources sources, NewcomerIndexes indexes) {
    this.sources = sources;
    this.indexes = indexes;
    this.layout = new HeadLayout(sources.framework(), sources.ladder());
  }

  /// What is learned: the models of the matcher, and the one that ranks next steps.
  record Learned(GenericModels models, LogisticModel targets) {}

  /// A text as a newcomer sees it.
  ///
  /// @param example null for a text without labels of its segments
  /// @param rows the features of each segment beside each statement
  private record Text(
      Kind kind,
      List<EncodedSegment> segments,
      List<List<double[]>> rows,
      boolean relevant,
      @Nullable Example example) {

    Map<StatementId, Integer> grades(int segment) {
      return example == null ? Map.of() : example.grades(segment);
    }
  }

  Learned fit(Corpus corpus, List<Exemplar> claimLines, Progress progress) {
    var texts = texts(corpus, progress);
    var evidence = pairs(texts, Label.PARTIAL);
    var clear = pairs(texts, Label.CLEAR);
    var signals = texts.stream().map(text -> signals(evidence, text)).toList();
    var relevance = relevance(texts, signals);
    var labelled = IntStream.range(0, texts.size()).filter(i -> texts.get(i).example() != null);
    var numbers = labelled.boxed().toList();
    var documents = numbers.stream().map(texts::get).toList();
    var heldOut = documents.stream().flatMap(t -> heldOut(t, evidence, clear).stream()).toList();
    var acceptance =
        Thresholds.learn(
            heldOut,
            documents.stream().map(GenericTraining::example).toList(),
            BESIDE,
            threshold(texts, signals, relevance));
    var claims = claims(texts, signals, claimLines, evidence);
    var weights = weights(heldOut);
    var models = new GenericModels(evidence, clear, relevance, level(weights), claims, acceptance);
    return new Learned(models, targets(documents, heldOut, weights, models));
  }

  // --- texts

  private List<Text> texts(Corpus corpus, Progress progress) {
    var texts = new ArrayList<Text>();
    int total = corpus.lessons().size() + corpus.topics().size();
    for (var document : corpus.lessons()) {
      var index = indexes.of(texts.size());
      var example = Example.of(document, sources.segmenter(), sources.encoder(), index);
      var rows = new GenericFirstPass(layout, index).features(example.segments());
      boolean relevant = !document.offTopic();
      texts.add(new Text(document.kind(), example.segments(), rows, relevant, example));
      progress.at(texts.size(), total);
    }
    for (var topic : corpus.topics()) {
      var segments = sources.segmenter().segments(topic.source());
      texts.add(text(texts.size(), topic.kind(), segments, topic.relevant()));
      progress.at(texts.size(), total);
    }
    return texts;
  }

  private Text text(int number, Kind kind, List<Segment> segments, boolean relevant) {
    var index = indexes.of(number);
    var encoded = Matcher.encode(sources.encoder(), index, segments);
    var rows = new GenericFirstPass(layout, index).features(encoded);
    return new Text(kind, encoded, rows, relevant, null);
  }

  private static Example example(Text text) {
    return Objects.requireNonNull(text.example());
  }

  private Signals signals(LogisticModel evidence, Text text) {
    return new GenericFirstPass(layout, indexes.untaught()).signals(evidence, text.rows());
  }

  // --- evidence

  /// Learns from every labelled text, and from those that hold no evidence as a whole.
  private LogisticModel pairs(List<Text> texts, int leastGrade) {
    var x = new ArrayList<double[]>();
    var y = new ArrayList<Integer>();
    for (var text : texts) {
      if (text.example() == null && text.relevant()) {
        continue;
      }
      for (int i = 0; i < text.rows().size(); i++) {
        var grades = text.grades(i);
        var rows = text.rows().get(i);
        for (int j = 0; j < rows.size(); j++) {
          x.add(rows.get(j));
          y.add(grades.getOrDefault(layout.statement(j), 0) >= leastGrade ? 1 : 0);
        }
      }
    }
    return fit(GenericFeatures.NAMES, x, y);
  }

  private static LogisticModel fit(List<String> names, List<double[]> x, List<Integer> y) {
    return new LogisticTrainer(PENALTY)
        .fit(
            CLASSES,
            names,
            x.toArray(double[][]::new),
            y.stream().mapToInt(Integer::intValue).toArray());
  }

  /// A dozen weights cannot learn a corpus by heart, so its own documents serve to set thresholds.
  private List<HeldOut> heldOut(Text text, LogisticModel evidence, LogisticModel clear) {
    var pairs = new ArrayList<HeldOut>();
    for (int i = 0; i < text.rows().size(); i++) {
      var rows = text.rows().get(i);
      for (int j = 0; j < rows.size(); j++) {
        var match = GenericMatcher.match(evidence, clear, layout, j, rows.get(j));
        pairs.add(new HeldOut(example(text), i, match));
      }
    }
    return pairs;
  }

  // --- relevance

  /// Learns from whole texts, and from each labelled segment as a text of its own.
  private static LogisticModel relevance(List<Text> texts, List<Signals> signals) {
    var x = new ArrayList<double[]>();
    var y = new ArrayList<Integer>();
    for (int t = 0; t < texts.size(); t++) {
      var text = texts.get(t);
      x.add(GenericMatcher.relevanceFeatures(signals.get(t)));
      y.add(text.relevant() ? 1 : 0);
      for (int i = 0; text.example() != null && i < text.rows().size(); i++) {
        x.add(GenericMatcher.relevanceFeatures(signals.get(t).only(i)));
        y.add(text.relevant() && !text.grades(i).isEmpty() ? 1 : 0);
      }
    }
    return fit(GenericMatcher.RELEVANCE_FEATURES, x, y);
  }

  private static double threshold(
      List<Text> texts, List<Signals> signals, LogisticModel relevance) {
    return Thresholds.relevance(
        IntStream.range(0, texts.size())
            .mapToObj(t -> {
              var features = GenericMatcher.relevanceFeatures(signals.get(t));
              return new Told(relevance.probabilities(features)[1], texts.get(t).relevant());
            })
            .toList());
  }

  // --- level

  /// What each document says at each level, as far as the readers say that the person does it.
  private Map<LabelledDocument, double[]> weights(List<HeldOut> pairs) {
    var weights = new LinkedHashMap<LabelledDocument, double[]>();
    pairs.stream()
        .filter(HeldOut::has)
        .collect(groupingBy(pair -> pair.example().document(), LinkedHashMap::new, toList()))
        .forEach((document, said) ->
            weights.put(
                document, GenericLevelReader.weights(layout, said.stream().map(HeldOut::match))));
    return weights;
  }

  /// Learns from the documents with work of the occupation.
  private GenericLevelReader level(Map<LabelledDocument, double[]> weights) {
    var x = new ArrayList<double[]>();
    var y = new ArrayList<Integer>();
    weights.forEach((document, weight) -> {
      if (!document.offTopic()) {
        int rank = rank(document);
        x.addAll(GenericLevelReader.questions(weight));
        sources.framework().levels().stream()
            .skip(1)
            .forEach(level -> y.add(rank >= level.rank() ? 1 : 0));
      }
    });
    return new GenericLevelReader(fit(GenericLevelReader.FEATURES, x, y));
  }

  private int rank(LabelledDocument document) {
    return sources.framework().level(document.level()).orElseThrow().rank();
  }

  // --- claims

  private ClaimDetector claims(
      List<Text> texts, List<Signals> signals, List<Exemplar> lines, LogisticModel evidence) {
    var trainer = new ClaimTrainer(sources.claimFeatures());
    for (int t = 0; t < texts.size(); t++) {
      var text = texts.get(t);
      if (text.example() != null) {
        trainer.add(text.example(), signals.get(t));
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var alone = List.of(Segment.alone(line.text()));
      var text = text(2 * i, line.kind(), alone, true);
      var encoded = text.segments().getFirst();
      trainer.add(text.kind(), encoded, signals(evidence, text), Claim.of(line.claim()));
    }
    return trainer.fit();
  }

  // --- next steps

  private LogisticModel targets(
      List<Text> documents,
      List<HeldOut> heldOut,
      Map<LabelledDocument, double[]> weights,
      GenericModels models) {
    var ranks = new HashMap<String, Integer>();
    weights.forEach(
        (document, weight) -> ranks.put(document.id(), models.level().estimate(1, weight).rank()));
    var labelled = documents.stream().map(text -> example(text).document()).toList();
    var evidence = HeldOut.weights(Thresholds.matches(heldOut, models.acceptance()));
    var people = TargetTrainer.people(labelled, evidence, ranks);
    return TargetTrainer.withoutTables(
            sources.framework(), sources.ladder(), models.acceptance().shown())
        .fit(people)
        .model();
  }
}
