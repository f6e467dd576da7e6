package nextrung.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CachingEncoderTest {
  private static final float[] CLAIMS = {2, -1};

  private final List<String> encoded = new ArrayList<>();

  private final Encoder counting =
      new Encoder() {
        private final Encoder inner = new HashEncoder(8);

        @Override
        public Encoding encode(String text) {
          encoded.add(text);
          return Encoding.of(inner.vector(text), CLAIMS.clone());
        }

        @Override
        public List<String> claims() {
          return List.of("has", "wants");
        }

        @Override
        public int dimension() {
          return inner.dimension();
        }

        @Override
        public String fingerprint() {
          return inner.fingerprint();
        }

        @Override
        public void close() {
          inner.close();
        }
      };

  @Test
  void aTextIsEncodedOnceAndGivesTheSameVector() {
    var caching = new CachingEncoder(counting, 100);

    assertThat(caching.vector("a line")).isEqualTo(caching.vector("a line"));
    assertThat(caching.vector("a line")).isEqualTo(new HashEncoder(8).vector("a line"));
    assertThat(encoded).containsExactly("a line");
  }

  @Test
  void aTextIsReadOnceAndGivesTheSameVectorAsEncoded() {
    var caching = new CachingEncoder(counting, 100);

    assertThat(caching.encodeWithWords("a line").vector())
        .isEqualTo(caching.encodeWithWords("a line").vector());
    assertThat(encoded).containsExactly("a line");
    assertThat(caching.encodeWithWords("a line").vector()).isEqualTo(caching.vector("a line"));
  }

  @Test
  void whoChangesAVectorChangesNobodyElses() {
    var caching = new CachingEncoder(counting, 100);

    caching.vector("a line")[0] = 7;
    caching.vector("a line")[0] = 7;

    assertThat(caching.vector("a line")).isEqualTo(new HashEncoder(8).vector("a line"));
  }

  @Test
  void claimsAreRememberedWithTheVector() {
    var caching = new CachingEncoder(counting, 100);

    caching.encode("a line").claimLogits()[0] = 7;
    caching.encodeWithWords("a line").claimLogits()[0] = 7;

    assertThat(caching.encode("a line").claimLogits()).isEqualTo(CLAIMS);
    assertThat(caching.encodeWithWords("a line").claimLogits()).isEqualTo(CLAIMS);
    assertThat(caching.claims()).containsExactly("has", "wants");
    assertThat(encoded).as("once alone, once with its words").hasSize(2);
  }

  @Test
  void noTextStaysInMemory() {
    var caching = new CachingEncoder(new HashEncoder(8), 100);
    var text = new WeakReference<>("a line of somebody's CV ".repeat(3));

    caching.vector(String.valueOf(text.get()));
    caching.encodeWithWords(String.valueOf(text.get()));

    for (int collections = 0; text.get() != null && collections < 20; collections++) {
      System.gc();
    }
    assertThat(text.get()).isNull();
    assertThat(caching.dimension()).as("the encoder itself is still there").isEqualTo(8);
  }

  @Test
  void whatWasUsedLongAgoIsForgotten() {
    var caching = new CachingEncoder(counting, 32);

    caching.vector("first");
    for (int i = 0; i < 500; i++) {
      caching.vector("line " + i);
    }
    caching.vector("first");

    assertThat(encoded.stream().filter("first"::equals)).hasSize(2);
  }
}
