package nextrung.train;

import nextrung.Home;
import nextrung.Models;
import nextrung.Nextrung.Sources;
import nextrung.index.Exemplars;
import nextrung.index.Progress;
import nextrung.index.StatementIndex;

/// Trains and evaluates from what is committed: the door to this package.
public final class Workshop {
  private final Sources sources;
  private final StatementIndex index;
  private final Corpus corpus;
  private final Training training;

  public Workshop(Home home, Sources sources, StatementIndex index) {
    var framework = sources.framework();
    this.sources = sources;
    this.index = index;
    this.corpus = Corpus.read(home.corpus(framework.soc()));
    var exemplars = new Exemplars(home.exemplars(framework.soc()), framework).read();
    this.training = new Training(sources, index, exemplars, corpus.topics());
  }

  /// Fits all models to the whole corpus.
  public Models train(Progress progress) {
    return training.fit(training.prepare(corpus.lessons(), progress));
  }

  /// Measures the engine on documents that it has not learned from.
  public Evaluation evaluate(Progress progress) {
    var validation = new CrossValidation(training, sources, index);
    return validation.run(corpus, progress);
  }
}
