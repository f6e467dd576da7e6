package nextrung.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nextrung.Models;
import nextrung.Nextrung.Sources;
import nextrung.document.Clauses;
import nextrung.document.Segment;
import nextrung.document.Span;
import nextrung.index.Progress;
import nextrung.index.StatementIndex;
import nextrung.match.Claim;
import nextrung.match.Context;
import nextrung.match.Matcher;
import nextrung.match.Reading;
import nextrung.pathway.PathwayPlanner;
import nextrung.profile.Profiler;

/// Measures the engine by cross-validation over documents: for each fold, every model is fitted
/// without its documents and then reads them from their plain text.
final class CrossValidation {
  private final Training training;
  private final Sources sources;
  private final StatementIndex index;
  private final Contexts contexts;

  CrossValidation(Training training, Sources sources, StatementIndex index, Contexts contexts) {
    this.contexts = contexts;
    this.training = training;
    this.sources = sources;
    this.index = index;
  }

  Evaluation run(Corpus corpus, Progress progress) {
    var examples = training.prepare(corpus.documents(), Progress.SILENT);
    var taught = training.prepare(corpus.taught(), Progress.SILENT);
    var outcomes = new ArrayList<Outcome>();
    var hardClaims = new ArrayList<List<Set<Claim>>>();
    for (var fold : corpus.folds()) {
      var ids = fold.stream().map(LabelledDocument::id).toList();
      var seen = new ArrayList<>(taught);
      examples.stream().filter(e -> !ids.contains(e.document().id())).forEach(seen::add);
      var models = training.fit(seen, unseen(ids));
      examples.stream()
          .filter(example -> ids.contains(example.document().id()))
          .forEach(example -> outcomes.add(read(models, example)));
      hardClaims.add(claims(models, corpus.hardLines()));
      progress.at(outcomes.size(), examples.size());
    }
    return new Evaluation(
        sources.framework(),
        sources.ladder(),
        outcomes,
        corpus.hardLines(),
        hardClaims,
        Baseline.all(examples));
  }

  /// The network that has learned from none of some documents.
  private Optional<Context> unseen(List<String> ids) {
    var networks = ids.stream().map(contexts::unseen).distinct().toList();
    if (networks.size() > 1) {
      throw new IllegalStateException(
          "the documents were dealt otherwise when the networks of models/context were trained;"
              + " train them anew, see models/context/README.md");
    }
    return networks.getFirst();
  }

  /// What the engine says of lines, each read as a document of its own, clause by clause.
  private List<Set<Claim>> claims(Models models, List<HardLine> lines) {
    var matcher = new Matcher(sources.encoder(), index, models.match());
    return lines.stream().map(line -> claims(matcher, line)).toList();
  }

  private static Set<Claim> claims(Matcher matcher, HardLine line) {
    var text = line.text();
    var clauses =
        Clauses.of(text, new Span(0, text.length())).stream()
            .map(clause -> Segment.alone(clause.of(text).strip()))
            .toList();
    return matcher.read(line.kind(), clauses).readings().stream()
        .map(Reading::claim)
        .collect(Collectors.toSet());
  }

  private Outcome read(Models models, Example example) {
    var framework = sources.framework();
    var ladder = sources.ladder();
    var matcher = new Matcher(sources.encoder(), index, models.match());
    var segments = example.segments().stream().map(encoded -> encoded.segment()).toList();
    var reading = matcher.read(example.document().kind(), segments);
    var acceptance = models.match().acceptance();
    var profile = new Profiler(framework, ladder, acceptance).profile(reading);
    var planner = new PathwayPlanner(framework, ladder, models.targets(), index::terms);
    boolean relevant = reading.level().relevance() >= acceptance.relevance();
    return new Outcome(
        example.document(),
        reading,
        relevant,
        profile,
        relevant ? planner.plan(profile) : List.of());
  }
}
