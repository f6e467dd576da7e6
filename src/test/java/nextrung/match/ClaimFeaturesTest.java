package nextrung.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nextrung.document.Kind;
import nextrung.document.Segment;
import nextrung.encode.Encoder;
import nextrung.encode.Encoding;
import nextrung.encode.HashEncoder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a claim is told by")
final class ClaimFeaturesTest {
  private static final Cues CUES = Cues.open(Path.of("models/claims/cues.txt"));
  private static final Segment LINE = Segment.alone("I hope to learn copy cataloging");

  /// Claims the same of every text.
  private record Claiming(List<String> claims) implements Encoder {
    private static final float[] LOGITS = {0.5f, 3};

    @Override
    public Encoding encode(String text) {
      var vector = new HashEncoder(dimension()).vector(text);
      return claims.isEmpty()
          ? Encoding.of(vector)
          : new Encoding(vector, LOGITS.clone(), Optional.empty());
    }

    @Override
    public int dimension() {
      return 4;
    }

    @Override
    public String fingerprint() {
      return "claiming";
    }

    @Override
    public void close() {
      // holds nothing
    }
  }

  @Test
  void holdsWhatTheEncoderClaimsUnderTheNameOfTheClaim() {
    var encoder = new Claiming(List.of("has", "wants"));
    var names = new ClaimFeatures(CUES, encoder).featureNames();
    var values = values(encoder);

    assertThat(values).hasSameSizeAs(names);
    assertThat(values[names.indexOf("has by itself")]).isEqualTo(0.5);
    assertThat(values[names.indexOf("wants by itself")]).isEqualTo(3);
  }

  @Test
  void holdsNothingOfAnEncoderThatKnowsNoClaims() {
    var encoder = new Claiming(List.of());
    var names = new ClaimFeatures(CUES, encoder).featureNames();

    assertThat(values(encoder)).hasSameSizeAs(names);
    assertThat(names).noneMatch(name -> name.endsWith("by itself"));
  }

  private static double[] values(Encoder encoder) {
    var features = new ClaimFeatures(CUES, encoder);
    var segment = new EncodedSegment(LINE, encoder.encode(LINE.plain()), Set.of());
    return features.of(Kind.CV, features.hints(""), segment, new double[Signals.SUMMARY.size()]);
  }
}
