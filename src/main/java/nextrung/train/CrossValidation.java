package nextrung.train;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import nextrung.Models;
import nextrung.Sources;
import nextrung.index.Progress;
import nextrung.index.StatementIndex;
import nextrung.match.Claim;
import nextrung.match.Context;
import nextrung.match.Matcher;

/// Measures the engine by cross-validation over documents: for each fold, every model is fitted
/// without its documents and then reads them from their plain text. Folds are worked on side by
/// side, on threads of their own: one of the common pool takes up other work while it waits, and
/// what the trees draw at random belongs to the thread that they grow on.
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
    try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var folds =
          corpus.folds().stream()
              .map(fold -> supplyAsync(() -> fold(fold, examples, taught, corpus), threads))
              .toList();
      for (var fold : folds) {
        outcomes.addAll(fold.join().outcomes());
        hardClaims.add(fold.join().hardClaims());
        progress.at(outcomes.size(), examples.size());
      }
    }
    return new Evaluation(
        sources.framework(),
        sources.ladder(),
        outcomes,
        corpus.hardLines(),
        hardClaims,
        Baseline.all(examples));
  }

  /// How the documents of a fold were read, and the hard lines, by the same models.
  private record Fold(List<Outcome> outcomes, List<Set<Claim>> hardClaims) {}

  private Fold fold(
      List<LabelledDocument> fold, List<Example> examples, List<Example> taught, Corpus corpus) {
    var ids = fold.stream().map(LabelledDocument::id).toList();
    var seen = new ArrayList<>(taught);
    var left = new ArrayList<Example>();
    examples.forEach(e -> (ids.contains(e.document().id()) ? left : seen).add(e));
    var engine = engine(training.fit(seen, unseen(ids)));
    return new Fold(left.stream().map(engine::read).toList(), engine.claims(corpus.hardLines()));
  }

  private MeasuredEngine engine(Models models) {
    var matcher = new Matcher(sources.encoder(), index, models.match());
    return new MeasuredEngine(
        sources, index, matcher, models.match().acceptance(), models.targets());
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
}
