package nextrung.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CachingEncoderTest {
  private final List<String> encoded = new ArrayList<>();

  private final Encoder counting =
      new Encoder() {
        private final Encoder inner = new HashEncoder(8);

        @Override
        public float[] encode(String text) {
          encoded.add(text);
          return inner.encode(text);
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

    assertThat(caching.encode("a line")).isEqualTo(caching.encode("a line"));
    assertThat(caching.encode("a line")).isEqualTo(new HashEncoder(8).encode("a line"));
    assertThat(encoded).containsExactly("a line");
  }

  @Test
  void aTextIsReadOnceAndGivesTheSameVectorAsEncoded() {
    var caching = new CachingEncoder(counting, 100);

    assertThat(caching.read("a line").vector()).isEqualTo(caching.read("a line").vector());
    assertThat(encoded).containsExactly("a line");
    assertThat(caching.read("a line").vector()).isEqualTo(caching.encode("a line"));
  }

  @Test
  void whoChangesAVectorChangesNobodyElses() {
    var caching = new CachingEncoder(counting, 100);

    caching.encode("a line")[0] = 7;
    caching.encode("a line")[0] = 7;

    assertThat(caching.encode("a line")).isEqualTo(new HashEncoder(8).encode("a line"));
  }

  @Test
  void noTextStaysInMemory() {
    var caching = new CachingEncoder(new HashEncoder(8), 100);
    var text = new WeakReference<>("a line of somebody's CV ".repeat(3));

    caching.encode(String.valueOf(text.get()));
    caching.read(String.valueOf(text.get()));

    for (int collections = 0; text.get() != null && collections < 20; collections++) {
      System.gc();
    }
    assertThat(text.get()).isNull();
    assertThat(caching.dimension()).as("the encoder itself is still there").isEqualTo(8);
  }

  @Test
  void whatWasUsedLongAgoIsForgotten() {
    var caching = new CachingEncoder(counting, 32);

    caching.encode("first");
    for (int i = 0; i < 500; i++) {
      caching.encode("line " + i);
    }
    caching.encode("first");

    assertThat(encoded.stream().filter("first"::equals)).hasSize(2);
  }
}
