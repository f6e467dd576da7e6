package nextrung.train;

import java.util.List;
import nextrung.document.Kind;
import nextrung.document.KindGuesser;
import nextrung.document.Segmenter;
import nextrung.document.SourceDocument;

/// Fits what tells the kind of a document.
final class KindTrainer {
  private static final double PENALTY = 0.01;
  private static final int LEAST_TEXTS = 15;

  private final Segmenter segmenter;

  KindTrainer(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /// @param documents of known kinds
  KindGuesser fit(List<SourceDocument> documents) {
    return new KindGuesser(
        new WordModelTrainer(PENALTY, LEAST_TEXTS)
            .fit(documents.stream().map(this::text).toList()));
  }

  private WordModelTrainer.Text text(SourceDocument document) {
    var words = KindGuesser.words(segmenter.segments(document));
    return new WordModelTrainer.Text(words, document.kind() == Kind.POSTING, 1);
  }
}
