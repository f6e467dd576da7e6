package nextrung.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nextrung.Models;
import nextrung.Sources;
import nextrung.document.Segmenter;
import nextrung.encode.Encoder;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.Level;
import nextrung.index.Exemplar;
import nextrung.index.Progress;
import nextrung.index.StatementIndex;
import nextrung.match.Acceptance;
import nextrung.match.Claim;
import nextrung.match.ClaimDetector;
import nextrung.match.ClaimFeatures;
import nextrung.match.Context;
import nextrung.match.EncodedSegment;
import nextrung.match.FirstPass;
import nextrung.match.HeadLayout;
import nextrung.match.LevelEstimate;
import nextrung.match.LevelReader;
import nextrung.match.MatchModels;
import nextrung.match.Matcher;
import nextrung.match.RelevanceReader;
import nextrung.match.SecondPass;
import nextrung.match.SegmentFeatures;
import nextrung.match.Signals;
import nextrung.match.TermSpace;
import nextrung.match.Vectors;
import nextrung.pathway.TargetRanker;
import nextrung.train.RelevanceTrainer.Told;

/// Fits every model that a matcher needs.
///
/// The second pass, the level model and the acceptance threshold learn from signals of first passes
/// that have not seen the document (stacking, Wolpert 1992); the first pass itself is then fitted
/// to all documents. The same holds for the network that reads a document as a whole, which is
/// trained elsewhere and taken as it is. Lines that stand alone teach the first pass and the
/// claims, at a lower weight: they hold far more evidence than documents do. Claims and relevance,
/// too, learn from signals of first passes that have not seen the line or document.
final class Training {
  private static final int FOLDS = 4;
  private static final float LINE_WEIGHT = 0.4f;
  private static final int LEAST_TEXTS = 3;
  private static final double LEVEL_PENALTY = 3;

  /// The share of documents with the work that their words may turn away before they are read.
  private static final double LOST_BY_WORDS = 0.01;

  /// What is learned of each statement tells enough: a match need not be compared with others.
  private static final double ALONE = 0;

  private final Framework framework;
  private final Ladder ladder;
  private final Segmenter segmenter;
  private final Encoder encoder;
  private final StatementIndex index;
  private final HeadLayout layout;
  private final ClaimFeatures claimFeatures;
  private final List<Line> lines;
  private final List<EncodedTopic> topics;
  private final Contexts contexts;

  private record EncodedTopic(TopicDocument document, List<EncodedSegment> segments) {}

  /// @param exemplars lines that stand alone
  /// @param topics documents that teach relevance
  /// @param contexts of the framework
  Training(
      Sources sources,
      StatementIndex index,
      List<Exemplar> exemplars,
      List<TopicDocument> topics,
      Contexts contexts) {
    this.framework = sources.framework();
    this.ladder = sources.ladder();
    this.segmenter = sources.segmenter();
    this.encoder = sources.encoder();
    this.index = index;
    this.layout = new HeadLayout(framework, ladder);
    this.claimFeatures = sources.claimFeatures();
    this.contexts = contexts;
    this.lines = Line.of(exemplars, encoder, index);
    this.topics = topics.stream().map(topic -> new EncodedTopic(topic, encode(topic))).toList();
  }

  private List<EncodedSegment> encode(TopicDocument topic) {
    return Matcher.encode(encoder, index, segmenter.segments(topic.source()));
  }

  /// Makes labelled documents ready; the costly part of training, to be done once.
  List<Example> prepare(List<LabelledDocument> documents, Progress progress) {
    var examples = new ArrayList<Example>();
    for (var document : documents) {
      examples.add(Example.of(document, segmenter, encoder, index));
      progress.at(examples.size(), documents.size());
    }
    return examples;
  }

  /// Fits all models to some documents.
  ///
  /// @param context reads the documents that the models are for; it may have learned from these
  Models fit(List<Example> examples, Optional<Context> context) {
    var stack = stack(examples);
    var relevance = unseenRelevance(stack);
    var estimates = estimates(stack.documents(), relevance);
    var pairs = new Pairs(stack.documents(), estimates);
    var heldOut = pairs.heldOut();
    var unseen = unseen(stack, relevance);
    double relevant = Thresholds.relevance(unseen.stream().map(Unseen::told).toList());
    var acceptance = Thresholds.learn(heldOut, examples, ALONE, relevant);
    var match =
        new MatchModels(
            firstPass(examples, lines).in(context),
            level(stack.documents()),
            RelevanceTrainer.fit(stack.all()).asking(leastByWords(unseen)),
            pairs.fit(),
            claims(stack),
            acceptance);
    return new Models(match, targets(stack.documents(), estimates, heldOut, acceptance));
  }

  private TargetRanker targets(
      List<Stacked> documents,
      List<LevelEstimate> estimates,
      List<HeldOut> heldOut,
      Acceptance acceptance) {
    var ranks = new HashMap<String, Integer>();
    for (int i = 0; i < documents.size(); i++) {
      ranks.put(documents.get(i).example().document().id(), estimates.get(i).rank());
    }
    var labelled = documents.stream().map(d -> d.example().document()).toList();
    var people =
        TargetTrainer.people(
            labelled, HeldOut.weights(Thresholds.matches(heldOut, acceptance)), ranks);
    return new TargetTrainer(framework, ladder, acceptance.shown()).fit(people);
  }

  // --- first pass

  private FirstPass firstPass(List<Example> examples, List<Line> taught) {
    var vectors = new ArrayList<float[]>();
    var terms = new ArrayList<Set<String>>();
    for (var example : examples) {
      example.segments().forEach(segment -> vectors.add(segment.vector()));
      example.segments().forEach(segment -> terms.add(segment.terms()));
    }
    taught.forEach(line -> terms.add(line.segment().terms()));
    var space = TermSpace.of(terms, LEAST_TEXTS);
    var features = new SegmentFeatures(Vectors.mean(vectors, encoder.dimension()), space);
    var rows = new ArrayList<HeadsTrainer.Example>();
    for (var example : examples) {
      var kind = example.document().kind();
      for (int i = 0; i < example.segments().size(); i++) {
        var row = features.of(kind, example.segments().get(i));
        rows.add(new HeadsTrainer.Example(row, layout.targets(example.readings(i)), 1));
      }
    }
    for (var line : taught) {
      var targets = layout.targets(List.of(Example.grades(line.exemplar().labels())));
      var row = features.of(line.exemplar().kind(), line.segment());
      rows.add(new HeadsTrainer.Example(row, targets, LINE_WEIGHT));
    }
    var heads = new HeadsTrainer(0.06, 50).fit(layout.names(), rows, space.terms().size());
    return new FirstPass(layout, features, heads, Optional.empty());
  }

  // --- stacking

  /// A document with signals from a first pass that has not seen it.
  ///
  /// @param topic what relevance learns from it
  record Stacked(Example example, int fold, Signals signals, RelevanceTrainer.Topic topic) {
    static Stacked of(Example example, int fold, Signals signals) {
      boolean relevant = !example.document().offTopic();
      var topic =
          RelevanceTrainer.Topic.of(relevant, example.ownWork(), example.segments(), signals);
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

  /// Everything that the later models learn from.
  ///
  /// @param lines the signals of each line
  /// @param topics further documents that teach relevance
  private record Stack(
      List<Stacked> documents, List<Signals> lines, List<RelevanceTrainer.Topic> topics) {
    /// All documents, as relevance learns from them.
    List<RelevanceTrainer.Topic> all() {
      return Stream.concat(topics.stream(), documents.stream().map(Stacked::topic)).toList();
    }

    Stack without(int fold) {
      var otherTopics =
          IntStream.range(0, topics.size())
              .filter(i -> i % FOLDS != fold)
              .mapToObj(topics::get)
              .toList();
      return new Stack(Training.without(documents, fold), lines, otherTopics);
    }
  }

  private static List<Stacked> without(List<Stacked> documents, int fold) {
    return documents.stream().filter(document -> document.fold() != fold).toList();
  }

  private Stack stack(List<Example> examples) {
    var folds = folds(examples);
    var stacked = new ArrayList<Stacked>();
    var lineSignals = new Signals[lines.size()];
    var passes = new ArrayList<FirstPass>();
    for (int f = 0; f < FOLDS; f++) {
      var left = folds.get(f);
      var ids = left.stream().map(e -> e.document().id()).collect(Collectors.toSet());
      var seen = examples.stream().filter(e -> !ids.contains(e.document().id())).toList();
      var pass = firstPass(seen, taughtOutside(f));
      passes.add(pass);
      for (var example : left) {
        var context = contexts.unseen(example.document().id());
        var signals = pass.in(context).signals(example.document().kind(), example.segments());
        stacked.add(Stacked.of(example, f, signals));
      }
      for (int i = f; i < lines.size(); i += FOLDS) {
        lineSignals[i] =
            pass.signals(lines.get(i).exemplar().kind(), List.of(lines.get(i).segment()));
      }
    }
    var whole = passes.getLast().in(contexts.whole());
    var topical = topics.stream().map(topic -> topic(topic, whole)).toList();
    return new Stack(stacked, List.of(lineSignals), topical);
  }

  private List<Line> taughtOutside(int fold) {
    return IntStream.range(0, lines.size())
        .filter(i -> i % FOLDS != fold)
        .mapToObj(lines::get)
        .toList();
  }

  private RelevanceTrainer.Topic topic(EncodedTopic topic, FirstPass pass) {
    var kind = topic.document().kind();
    var signals = pass.signals(kind, topic.segments());
    boolean relevant = topic.document().relevant();
    return RelevanceTrainer.Topic.of(relevant, List.of(), topic.segments(), signals);
  }

  private static List<List<Example>> folds(List<Example> examples) {
    var byId = new LinkedHashMap<String, Example>();
    examples.forEach(example -> byId.put(example.document().id(), example));
    var documents = examples.stream().map(Example::document).toList();
    return Corpus.folds(documents, FOLDS).stream()
        .map(fold -> fold.stream().map(document -> byId.get(document.id())).toList())
        .toList();
  }

  // --- level

  private LevelReader level(List<Stacked> documents) {
    var relevant = documents.stream().filter(d -> !d.example().document().offTopic()).toList();
    var keys = framework.levels().stream().map(Level::key).toList();
    var x = relevant.stream().map(Stacked::levelFeatures).toArray(double[][]::new);
    var y = relevant.stream().mapToInt(d -> keys.indexOf(d.example().document().level())).toArray();
    return new LevelReader(
        new LogisticTrainer(LEVEL_PENALTY).fit(keys, LevelReader.featureNames(framework), x, y));
  }

  /// One reader for each fold, which has not seen it.
  private static List<RelevanceReader.Ready> unseenRelevance(Stack stack) {
    return IntStream.range(0, FOLDS)
        .mapToObj(fold -> RelevanceTrainer.fit(stack.without(fold).all()).ready())
        .toList();
  }

  /// A document or topic with a reader that has not seen it.
  private record Unseen(RelevanceTrainer.Topic topic, RelevanceReader.Ready reader) {
    Told told() {
      return topic.told(reader);
    }

    double byWords() {
      return topic.byWords(reader);
    }
  }

  private static List<Unseen> unseen(Stack stack, List<RelevanceReader.Ready> readers) {
    var documents =
        stack.documents().stream()
            .map(document -> new Unseen(document.topic(), readers.get(document.fold())));
    var topics =
        IntStream.range(0, stack.topics().size())
            .mapToObj(i -> new Unseen(stack.topics().get(i), readers.get(i % FOLDS)));
    return Stream.concat(documents, topics).toList();
  }

  /// The probability by words that all but a small share of the documents with the work reach.
  private static double leastByWords(List<Unseen> unseen) {
    var with = unseen.stream().filter(one -> one.topic().relevant());
    return Thresholds.reached(with.map(Unseen::byWords).toList(), LOST_BY_WORDS);
  }

  /// The level of each document by a model that has not seen it.
  ///
  /// @param relevance the readers of each fold
  private List<LevelEstimate> estimates(
      List<Stacked> documents, List<RelevanceReader.Ready> relevance) {
    var levels =
        IntStream.range(0, FOLDS).mapToObj(fold -> level(without(documents, fold))).toList();
    return documents.stream()
        .map(document ->
            document.estimate(levels.get(document.fold()), relevance.get(document.fold())))
        .toList();
  }

  // --- claims

  /// Segments that claim something are also shown without their document, so that lines that stand
  /// alone are told as well.
  private ClaimDetector claims(Stack stack) {
    var trainer = new ClaimTrainer(claimFeatures);
    for (var document : stack.documents()) {
      trainer.add(document.example(), document.signals());
      trainer.addAlone(document.example(), document.signals());
    }
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var claim = Claim.of(line.exemplar().claim());
      trainer.add(line.exemplar().kind(), line.segment(), stack.lines().get(i), claim);
    }
    return trainer.fit();
  }
}
