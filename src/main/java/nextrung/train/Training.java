package nextrung.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import nextrung.match.HeadLayout;
import nextrung.match.LevelEstimate;
import nextrung.match.LevelReader;
import nextrung.match.MatchModels;
import nextrung.match.Matcher;
import nextrung.match.RelevanceReader;
import nextrung.pathway.TargetRanker;
import nextrung.train.Stack.Stacked;
import nextrung.train.Stack.Unseen;
import nextrung.train.Stacking.EncodedTopic;

/// Fits every model that a matcher needs.
///
/// The second pass, the level model and the acceptance threshold learn from signals of first passes
/// that have not seen the document ([Stacking]); the first pass itself is then fitted to all
/// documents. Claims and relevance, too, learn from signals of first passes that have not seen the
/// line or document.
final class Training {
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
  private final ClaimFeatures claimFeatures;
  private final List<Line> lines;
  private final FirstPassTrainer firstPass;
  private final Stacking stacking;

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
    this.claimFeatures = sources.claimFeatures();
    this.lines = Line.of(exemplars, encoder, index);
    this.firstPass = new FirstPassTrainer(new HeadLayout(framework, ladder), encoder.dimension());
    this.stacking =
        new Stacking(firstPass, contexts, lines, topics.stream().map(this::encode).toList());
  }

  private EncodedTopic encode(TopicDocument topic) {
    var segments = Matcher.encode(encoder, index, segmenter.segments(topic.source()));
    return new EncodedTopic(topic, segments);
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
    var stack = stacking.stack(examples);
    var relevance = stack.relevanceReaders();
    var estimates = estimates(stack, relevance);
    var pairs = new Pairs(stack.documents(), estimates);
    var heldOut = pairs.heldOut();
    var unseen = stack.unseen(relevance);
    double relevant = Thresholds.relevance(unseen.stream().map(Unseen::told).toList());
    var acceptance = Thresholds.learn(heldOut, examples, ALONE, relevant);
    var match =
        new MatchModels(
            firstPass.fit(examples, lines).in(context),
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

  private LevelReader level(List<Stacked> documents) {
    var relevant = documents.stream().filter(d -> !d.example().document().offTopic()).toList();
    var keys = framework.levels().stream().map(Level::key).toList();
    var x = relevant.stream().map(Stacked::levelFeatures).toArray(double[][]::new);
    var y = relevant.stream().mapToInt(d -> keys.indexOf(d.example().document().level())).toArray();
    return new LevelReader(
        new LogisticTrainer(LEVEL_PENALTY).fit(keys, LevelReader.featureNames(framework), x, y));
  }

  /// The probability by words that all but a small share of the documents with the work reach.
  private static double leastByWords(List<Unseen> unseen) {
    var with = unseen.stream().filter(one -> one.topic().relevant());
    return Thresholds.reached(with.map(Unseen::byWords).toList(), LOST_BY_WORDS);
  }

  /// The level of each document by a model that has not seen it.
  ///
  /// @param relevance the readers of each fold
  private List<LevelEstimate> estimates(Stack stack, List<RelevanceReader.Ready> relevance) {
    var levels =
        IntStream.range(0, Stack.FOLDS)
            .mapToObj(fold -> level(stack.documentsWithout(fold)))
            .toList();
    return stack.documents().stream()
        .map(document ->
            document.estimate(levels.get(document.fold()), relevance.get(document.fold())))
        .toList();
  }

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
