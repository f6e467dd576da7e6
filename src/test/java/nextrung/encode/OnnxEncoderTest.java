package nextrung.encode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nextrung.encode.WordShares.Share;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OnnxEncoderTest {
  private static final Path FOLDER = Path.of("models/encoder/25-4031.00");

  private Encoder encoder = new HashEncoder(1);

  @BeforeAll
  void openEncoder() {
    encoder = OnnxEncoder.open(FOLDER);
  }

  @AfterAll
  void closeEncoder() {
    encoder.close();
  }

  static Stream<String> texts() {
    return Stream.of(
        "",
        " \n\t",
        "Check in the book drop",
        "…!?",
        "履歴書 📚 \uD800",
        "shelve carts ".repeat(2_000),
        "x".repeat(5_000));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyTextHasAVectorOfLengthOne(String text) {
    var vector = encoder.vector(text);

    assertThat(vector).hasSize(encoder.dimension());
    assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theVectorIsTheSameWithItsWords(String text) {
    assertThat(encoder.encodeWithWords(text).vector()).isEqualTo(encoder.vector(text));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theSharesOfTheWordsAndTheRestSumUpToTheVector(String text) {
    var shares = encoder.encodeWithWords(text).words().orElseThrow();
    var sum = shares.rest().clone();
    shares.words().forEach(share -> add(sum, share.vector()));

    assertThat(sum).usingComparatorWithPrecision(1e-5f).containsExactly(encoder.vector(text));
  }

  @Test
  void everyWordUpToTheLastTokenHasAShareThatGrowsWithItsTokens() {
    var text = "  Shelve  the\ninterlibrary-loan carts.";
    var shares = encoder.encodeWithWords(text).words().orElseThrow().words();

    assertThat(shares)
        .extracting(share -> share.word().of(text))
        .containsExactly("Shelve", "the", "interlibrary-loan", "carts.");
    assertThat(shares.get(2).weight()).isGreaterThan(shares.get(1).weight());
    assertThat(shares.stream().mapToDouble(Share::weight).sum()).isStrictlyBetween(0.5, 1.0);
    assertThat(encoder.encodeWithWords("cart ".repeat(500)).words().orElseThrow().words())
        .hasSizeBetween(100, 128);
  }

  @Test
  void anEncoderThatKnowsNoStatesTellsNoShares() {
    assertThat(new HashEncoder(4).encodeWithWords("a line").words()).isEmpty();
  }

  @Test
  void whatMeansTheSameLiesNearer() {
    var desk = encoder.vector("Check books in and out at the front desk");

    double near = dot(desk, encoder.vector("Circulation desk: loans and returns"));
    double far = dot(desk, encoder.vector("Medication rounds and wound care"));

    assertThat(near).isGreaterThan(far);
  }

  @ParameterizedTest
  @CsvSource({
    "has, Copy cataloging of DVDs and board books in Koha",
    "lacks, I have never done copy cataloging",
    "wants, I hope to learn copy cataloging",
    "others, Copy cataloging is done by a colleague at headquarters",
    "studied, Practised copy cataloging in a course at college",
    "none, Drove a delivery van for a bakery"
  })
  void whatALineClaimsIsTold(String claim, String line) {
    var claims = encoder.encode(line).claimLogits();
    int likeliest =
        IntStream.range(0, claims.length)
            .boxed()
            .max(Comparator.comparingDouble(i -> claims[i]))
            .orElseThrow();

    assertThat(encoder.claims().get(likeliest)).isEqualTo(claim);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theClaimsAreTheSameWithTheWords(String text) {
    assertThat(encoder.encodeWithWords(text).claimLogits())
        .isEqualTo(encoder.encode(text).claimLogits());
  }

  @Test
  void anEncoderThatHasLearnedNoClaimsTellsNone() {
    try (var generic = OnnxEncoder.open(Path.of("models/encoder/generic"))) {
      assertThat(generic.claims()).isEmpty();
      assertThat(generic.encode("a line").claimLogits()).isEmpty();
    }
  }

  @Test
  void theSameTextGivesTheSameVectorFromFourThreads() throws Exception {
    var texts = IntStream.range(0, 20).mapToObj(i -> "Shelved %d carts".formatted(i)).toList();
    var alone = texts.stream().map(encoder::vector).toList();
    Callable<java.util.List<float[]>> work = () -> texts.stream().map(encoder::vector).toList();

    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var vectors : threads.invokeAll(java.util.Collections.nCopies(4, work))) {
        assertThat(vectors.get()).usingRecursiveComparison().isEqualTo(alone);
      }
    }
  }

  @Test
  void theFingerprintIsTheHashOfTheModel() {
    assertThat(encoder.fingerprint()).matches("sha256:[0-9a-f]{64}");
  }

  @Test
  void aFolderWithoutAModelIsNamedWithTheWayOut(@TempDir Path folder) {
    assertUnusable(folder);
  }

  @Test
  void aBrokenModelIsNamedWithTheWayOut(@TempDir Path folder) throws IOException {
    Files.copy(FOLDER.resolve("vocab.txt"), folder.resolve("vocab.txt"));
    Files.writeString(folder.resolve("encoder.onnx"), "no model");

    assertUnusable(folder);
  }

  @Test
  void aVocabularyOfSomethingElseIsNamedWithTheWayOut(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("vocab.txt"), "a\nb\n");
    Files.writeString(folder.resolve("encoder.onnx"), "no model");

    assertUnusable(folder);
  }

  @Test
  void aModelThatGivesOtherClaimsThanItNamesIsUnusable(@TempDir Path folder) throws IOException {
    Files.copy(FOLDER.resolve("vocab.txt"), folder.resolve("vocab.txt"));
    var model = new String(Files.readAllBytes(FOLDER.resolve("encoder.onnx")), ISO_8859_1);
    Files.writeString(
        folder.resolve("encoder.onnx"), model.replace("studied,none", "studied none"), ISO_8859_1);

    assertUnusable(folder);
  }

  private static void assertUnusable(Path folder) {
    assertThatThrownBy(() -> OnnxEncoder.open(folder))
        .isInstanceOf(EncoderException.class)
        .hasMessage("[%s] is no usable encoder; restore encoder.onnx and vocab.txt", folder);
  }

  private static void add(float[] sum, float[] vector) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += vector[i];
    }
  }

  private static double dot(float[] a, float[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }
}
