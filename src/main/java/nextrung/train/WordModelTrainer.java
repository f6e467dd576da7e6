package nextrung.train;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import nextrung.document.WordModel;
import nextrung.match.Features;
import nextrung.match.LinearHeads;
import nextrung.match.TermSpace;

/// Fits a [WordModel] to texts that are wanted or not.
final class WordModelTrainer {
  private static final int ITERATIONS = 100;

  private final double penalty;
  private final int leastTexts;

  /// @param penalty of the squared weights against the sum of example losses
  /// @param leastTexts a word that fewer texts hold is left out
  WordModelTrainer(double penalty, int leastTexts) {
    this.penalty = penalty;
    this.leastTexts = leastTexts;
  }

  /// A text to learn from.
  ///
  /// @param weight of its loss, above 0
  record Text(Set<String> words, boolean wanted, float weight) {}

  WordModel fit(List<Text> texts) {
    var space = TermSpace.of(texts.stream().map(Text::words).toList(), leastTexts);
    var lookup = space.lookup();
    var rows =
        texts.stream()
            .map(text -> {
              Features features = lookup.features(new float[0], text.words());
              var target = new float[] {text.wanted() ? 1 : 0};
              return new HeadsTrainer.Example(features, target, text.weight());
            })
            .toList();
    var heads =
        new HeadsTrainer(penalty, ITERATIONS).fit(List.of("wanted"), rows, space.terms().size());
    return model(space, heads);
  }

  private static WordModel model(TermSpace space, LinearHeads heads) {
    var words = new HashMap<String, WordModel.Word>();
    for (int i = 0; i < space.terms().size(); i++) {
      words.put(space.terms().get(i), new WordModel.Word(space.idf().get(i), heads.terms()[i][0]));
    }
    return new WordModel(heads.bias()[0], words);
  }
}
