package nextrung.train;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nextrung.document.Headings;
import nextrung.document.Kind;
import nextrung.document.Masking;
import nextrung.document.Segmenter;
import nextrung.document.SourceDocument;
import org.junit.jupiter.api.Test;

/// By guessers that have not learned from what they tell.
final class KindTrainerTest {
  private static final int FOLDS = 5;
  private static final Segmenter SEGMENTER =
      new Segmenter(
          Headings.open(Path.of("models/sections/headings.txt")),
          Masking.open(Path.of("models/sections/masking.txt")));

  @Test
  void nineteenOfTwentyPostingsAndCvsAndMostSelfDescriptionsAreToldAsSuch() {
    var right = rightByKind();
    assertThat(right.get(Kind.POSTING)).as("%s", right).isGreaterThan(0.95);
    assertThat(right.get(Kind.CV)).isGreaterThan(0.95);
    assertThat(right.get(Kind.SELF)).isGreaterThan(0.85);
  }

  private static Map<Kind, Double> rightByKind() {
    var documents = Corpus.read(Path.of("models/corpus/25-4031.00")).sources();
    var guessed = new HashMap<SourceDocument, Kind>();
    for (int f = 0; f < FOLDS; f++) {
      int fold = f;
      var seen = documents.stream().filter(d -> fold(d) != fold).toList();
      var guesser = new KindTrainer(SEGMENTER).fit(seen);
      documents.stream()
          .filter(document -> fold(document) == fold)
          .forEach(d -> guessed.put(d, guesser.guess(SEGMENTER.segments(d))));
    }
    return documents.stream()
        .collect(
            groupingBy(
                SourceDocument::kind, averagingDouble(d -> guessed.get(d) == d.kind() ? 1 : 0)));
  }

  private static int fold(SourceDocument document) {
    return Math.floorMod(document.id().hashCode(), FOLDS);
  }
}
