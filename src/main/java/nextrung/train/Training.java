package nextrung.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import nextrung.Models;
import nextrung.Nextrung.Sources;
import nextrung.document.Kind;
import nextrung.document.Section;
import nextrung.document.Segment;
import nextrung.document.Segmenter;
import nextrung.document.Span;
import nextrung.encode.Encoder;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.index.Exemplar;
import nextrung.index.Progress;
import nextrung.index.StatementIndex;
import nextrung.match.Acceptance;
import nextrung.match.Claim;
import nextrung.match.ClaimDetector;
import nextrung.match.ClaimFeatures;
import nextrung.match.EncodedSegment;
import nextrung.match.FirstPass;
import nextrung.match.HeadLayout;
import nextrung.match.LevelEstimate;
import nextrung.match.LevelReader;
import nextrung.match.MatchModels;
import nextrung.match.Matcher;
import nextrung.match.SecondPass;
import nextrung.match.SegmentFeatures;
import nextrung.match.Signals;
import nextrung.match.TermSpace;
import nextrung.match.Vectors;
import nextrung.pathway.TargetRanker;

/// Fits every model that a matcher needs.
///
/// The second pass, the level model and the acceptance threshold learn from signals of first passes
/// that have not seen the document (stacking, Wolpert 1992); the first pass itself is then fitted
/// to all documents. Lines that stand alone teach the first pass and the claims, at a lower weight:
/// they hold far more evidence than documents do.
final class Training {
  private static final int FOLDS = 4;
  private static final float LINE_WEIGHT = 0.4f;
  private static final int LEAST_TEXTS = 3;

  private final Framework framework;
  private final Ladder ladder;
  private final Segmenter segmenter;
  private final Encoder encoder;
  private final StatementIndex index;
  private final HeadLayout layout;
  private final ClaimFeatures claimFeatures;
  private final List<Line> lines;

  private record Line(Exemplar exemplar, Kind kind, EncodedSegment segment) {}

  /// @param exemplars lines that stand alone
  Training(Sources sources, StatementIndex index, List<Exemplar> exemplars) {
    this.framework = sources.framework();
    this.ladder = sources.ladder();
    this.segmenter = sources.segmenter();
    this.encoder = sources.encoder();
    this.index = index;
    this.layout = new HeadLayout(framework, ladder);
    this.claimFeatures = new ClaimFeatures(sources.cues(), encoder.dimension());
    this.lines = lines(exemplars);
  }

  private List<Line> lines(List<Exemplar> exemplars) {
    var segments = exemplars.stream().map(exemplar -> alone(exemplar.text())).toList();
    var encoded = Matcher.encode(encoder, index, segments);
    var all = new ArrayList<Line>();
    for (int i = 0; i < encoded.size(); i++) {
      var exemplar = exemplars.get(i);
      all.add(new Line(exemplar, Kind.of(exemplar.kind()), encoded.get(i)));
    }
    return all;
  }

  static Segment alone(String text) {
    return new Segment(new Span(0, text.length()), text, Section.OTHER, false);
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
  Models fit(List<Example> examples) {
    var stacked = stack(examples);
    var estimates = estimates(stacked);
    var pairs = new Pairs(stacked, estimates);
    var heldOut = pairs.heldOut();
    var acceptance = Thresholds.learn(heldOut, examples);
    var match =
        new MatchModels(
            firstPass(examples),
            levelModel(stacked),
            new SecondPass(pairs.fit()),
            claims(examples),
            acceptance);
    return new Models(match, targets(stacked, estimates, heldOut, acceptance));
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
    var people = TargetTrainer.people(labelled, heldOut, ranks, acceptance.match());
    return new TargetTrainer(framework, ladder, acceptance.shown()).fit(people);
  }

  // --- first pass

  FirstPass firstPass(List<Example> examples) {
    var vectors = new ArrayList<float[]>();
    var terms = new ArrayList<java.util.Set<String>>();
    for (var example : examples) {
      example.segments().forEach(segment -> vectors.add(segment.vector()));
      example.segments().forEach(segment -> terms.add(segment.terms()));
    }
    lines.forEach(line -> terms.add(line.segment().terms()));
    var space = TermSpace.of(terms, LEAST_TEXTS);
    var features = new SegmentFeatures(Vectors.mean(vectors, encoder.dimension()), space);
    var rows = new ArrayList<HeadsTrainer.Example>();
    for (var example : examples) {
      var all = features.of(example.document().kind(), example.segments());
      for (int i = 0; i < all.size(); i++) {
        rows.add(new HeadsTrainer.Example(all.get(i), layout.targets(example.grades(i)), 1));
      }
    }
    for (var line : lines) {
      var targets = layout.targets(Example.grades(line.exemplar().labels()));
      var row = features.ofLine(line.kind(), line.segment());
      rows.add(new HeadsTrainer.Example(row, targets, LINE_WEIGHT));
    }
    var heads = new HeadsTrainer(0.06, 50).fit(layout.names(), rows, space.terms().size());
    return new FirstPass(layout, features, heads);
  }

  // --- stacking

  /// A document with signals from a first pass that has not seen it.
  record Stacked(Example example, int fold, Signals signals) {
    double[] levelFeatures() {
      return LevelReader.features(example.document().kind(), signals);
    }

    SecondPass.Input input() {
      return new SecondPass.Input(
          example.document().kind(), example.segments(), example.retrieved(), signals);
    }
  }

  private List<Stacked> stack(List<Example> examples) {
    var folds = folds(examples);
    var stacked = new ArrayList<Stacked>();
    for (int f = 0; f < folds.size(); f++) {
      var left = folds.get(f);
      var ids = left.stream().map(e -> e.document().id()).collect(Collectors.toSet());
      var seen = examples.stream().filter(e -> !ids.contains(e.document().id())).toList();
      var pass = firstPass(seen);
      for (var example : left) {
        var signals = pass.signals(example.document().kind(), example.segments());
        stacked.add(new Stacked(example, f, signals));
      }
    }
    return stacked;
  }

  private static List<List<Example>> folds(List<Example> examples) {
    var byId = new LinkedHashMap<String, Example>();
    examples.forEach(example -> byId.put(example.document().id(), example));
    var documents = examples.stream().map(Example::document).toList();
    return new Corpus(documents, List.of())
        .folds(FOLDS).stream()
            .map(fold -> fold.stream().map(document -> byId.get(document.id())).toList())
            .toList();
  }

  // --- level

  private LevelReader levelModel(List<Stacked> documents) {
    var classes = LevelReader.classes(framework);
    var x = documents.stream().map(Stacked::levelFeatures).toArray(double[][]::new);
    var y =
        documents.stream().mapToInt(d -> classes.indexOf(d.example().document().level())).toArray();
    return new LevelReader(
        new LogisticTrainer(1.0).fit(classes, LevelReader.featureNames(framework), x, y));
  }

  /// The level of each document by a model that has not seen it.
  private List<LevelEstimate> estimates(List<Stacked> documents) {
    var estimates = new LevelEstimate[documents.size()];
    for (int f = 0; f < FOLDS; f++) {
      int fold = f;
      var model = levelModel(documents.stream().filter(d -> d.fold() != fold).toList());
      for (int i = 0; i < documents.size(); i++) {
        if (documents.get(i).fold() == fold) {
          estimates[i] = model.estimate(documents.get(i).levelFeatures());
        }
      }
    }
    return List.of(estimates);
  }

  // --- claims

  /// The claims of lines that stand alone, by models that have not seen them.
  List<Claim> claims(ClaimDetector detector, List<HardLine> hardLines) {
    var segments = hardLines.stream().map(line -> alone(line.text())).toList();
    var encoded = Matcher.encode(encoder, index, segments);
    var claims = new ArrayList<Claim>();
    for (int i = 0; i < encoded.size(); i++) {
      var detected = detector.detect(hardLines.get(i).kind(), List.of(encoded.get(i)));
      claims.add(ClaimDetector.best(detected.getFirst(), false));
    }
    return claims;
  }

  ClaimDetector claims(List<Example> examples) {
    var x = new ArrayList<double[]>();
    var y = new ArrayList<Claim>();
    for (var example : examples) {
      x.addAll(ClaimDetector.rows(claimFeatures, example.document().kind(), example.segments()));
      example.labels().forEach(label -> y.add(label.claim()));
    }
    for (var line : lines) {
      x.add(claimFeatures.of(line.kind(), "", line.segment()));
      y.add(Claim.of(line.exemplar().claim()));
    }
    var classes = Arrays.stream(Claim.values()).map(Claim::key).toList();
    var model =
        new LogisticTrainer(30.0)
            .fit(
                classes,
                claimFeatures.featureNames(),
                x.toArray(double[][]::new),
                y.stream().mapToInt(Claim::ordinal).toArray());
    return new ClaimDetector(claimFeatures, model);
  }
}
