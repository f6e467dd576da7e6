package nextrung.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nextrung.Models;
import nextrung.Nextrung.Sources;
import nextrung.index.Progress;
import nextrung.index.StatementIndex;
import nextrung.match.Claim;
import nextrung.match.Context;
import nextrung.match.Matcher;

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
      var engine = engine(models);
      examples.stream()
          .filter(example -> ids.contains(example.document().id()))
          .forEach(example -> outcomes.add(engine.read(example)));
      hardClaims.add(engine.claims(corpus.hardLines()));
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
