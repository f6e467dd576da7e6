package nextrung.train;

import java.util.List;
import nextrung.Sources;
import nextrung.index.Exemplar;
import nextrung.index.Progress;
import nextrung.index.StatementIndex;
import nextrung.match.GenericMatcher;
import nextrung.match.HeadLayout;
import nextrung.pathway.TargetFeatures;
import nextrung.pathway.TargetRanker;
import nextrung.pathway.TargetTables;
import nextrung.train.GenericTraining.Learned;

/// Measures how a framework is read that nothing was learned for. The generic models learn from the
/// taught documents and then read the measured ones as if their framework were new. The framework
/// is the same, so this says nothing of other trades; a dozen weights that know no statement have
/// little of it to learn by heart.
final class GenericValidation {
  private final Sources sources;
  private final NewcomerIndexes indexes;
  private final Corpus corpus;
  private final Learned learned;

  /// @param sources with the generic encoder
  GenericValidation(
      Sources sources,
      NewcomerIndexes indexes,
      Corpus corpus,
      List<Exemplar> claimLines,
      Progress progress) {
    this.sources = sources;
    this.indexes = indexes;
    this.corpus = corpus;
    this.learned =
        new GenericTraining(sources, indexes).fit(corpus.withoutMeasured(), claimLines, progress);
  }

  /// Reads without any exemplar.
  Evaluation untaught(Progress progress) {
    return read(indexes.untaught(), progress);
  }

  /// Reads with about one exemplar a statement.
  Evaluation taught(Progress progress) {
    return read(indexes.taught(), progress);
  }

  private Evaluation read(StatementIndex index, Progress progress) {
    return engine(index).evaluate(corpus.documents(), corpus.hardLines(), progress);
  }

  private MeasuredEngine engine(StatementIndex index) {
    var models = learned.models();
    var layout = new HeadLayout(sources.framework(), sources.ladder());
    var matcher = new GenericMatcher(sources.encoder(), index, layout, models);
    var features = new TargetFeatures(sources.framework(), sources.ladder(), TargetTables.NONE);
    var targets = new TargetRanker(features, learned.targets());
    return new MeasuredEngine(sources, index, matcher, models.acceptance(), targets);
  }
}
