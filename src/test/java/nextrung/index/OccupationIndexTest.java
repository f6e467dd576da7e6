package nextrung.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nextrung.encode.Encoder;
import nextrung.encode.HashEncoder;
import nextrung.framework.FrameworkReader;
import nextrung.index.OccupationIndex.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OccupationIndexTest {
  private static final Encoder ENCODER = new HashEncoder(32);

  @TempDir private Path folder = Path.of("");

  @Test
  void theOccupationWhoseStatementsATextRepeatsIsFirst() throws IOException {
    var files = frameworks(40);
    try (var index = open(files, ENCODER)) {
      assertThat(index.size()).isEqualTo(40 * 40);
      for (var file : List.of(files.get(0), files.get(17), files.get(39))) {
        var framework = FrameworkReader.read(file);
        var lines =
            framework.statements().stream()
                .limit(12)
                .map(statement -> line(statement.performance()))
                .toList();

        var found = index.occupations(lines, 3);

        assertThat(found.getFirst().soc()).isEqualTo(framework.soc());
        assertThat(found.getFirst().title()).isEqualTo(framework.title());
        assertThat(found.getFirst().statements()).hasSizeBetween(1, 5);
        assertThat(found.stream().mapToDouble(OccupationCandidate::relevance).sum())
            .isLessThanOrEqualTo(1.000001);
      }
    }
  }

  @Test
  void aTextWithoutLinesIsAboutNothing() throws IOException {
    try (var index = open(frameworks(2), ENCODER)) {
      assertThat(index.occupations(List.of(), 3)).isEmpty();
    }
  }

  @Test
  void theGraphFindsWhatComparingWithAllFinds() throws IOException {
    try (var index = open(frameworks(120), ENCODER)) {
      var random = new Random(5);
      int agreed = 0;
      int queries = 100;
      for (int i = 0; i < queries; i++) {
        var vector = ENCODER.vector("query " + random.nextLong());
        var exact = new HashSet<>(index.nearestExactly(vector, 10));
        exact.retainAll(index.nearest(vector, 10));
        agreed += exact.size();
      }
      assertThat(agreed).isGreaterThanOrEqualTo((int) (0.99 * 10 * queries));
    }
  }

  @Test
  void aKilledBuildGoesOnWhereItWasCommitted() throws IOException {
    var files = frameworks(50);
    var dying =
        new OccupationIndexWriter(
            folder.resolve("built"),
            ENCODER,
            (done, total) -> {
              if (done == 45) {
                throw new IllegalStateException("killed");
              }
            });
    assertThatThrownBy(() -> dying.build(files)).hasMessage("killed");

    var first = new AtomicInteger();
    var writer =
        new OccupationIndexWriter(
            folder.resolve("built"), ENCODER, (done, total) -> first.compareAndSet(0, done));
    try (var index = OccupationIndex.open(writer.build(files));
        var whole = open(files, ENCODER)) {
      assertThat(first.get()).isEqualTo(41);
      assertThat(index.size()).isEqualTo(whole.size()).isEqualTo(50 * 40);
    }
  }

  @Test
  void whatWasLeftBehindLongAgoIsSweptAway() throws IOException {
    var built = folder.resolve("built");
    var old = Files.createDirectories(built.resolve(".growing-occupations-old"));
    Files.writeString(old.resolve("segments_1"), "half");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
    var young = Files.createDirectories(built.resolve(".growing-occupations-young"));

    new OccupationIndexWriter(built, ENCODER, Progress.SILENT).build(frameworks(2));

    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void aFolderWithoutAnIndexIsNamed() {
    assertThatThrownBy(() -> OccupationIndex.open(folder.resolve("none")))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("none");
  }

  private OccupationIndex open(List<Path> files, Encoder encoder) {
    var writer = new OccupationIndexWriter(folder.resolve("whole"), encoder, Progress.SILENT);
    return OccupationIndex.open(writer.build(files));
  }

  private static Line line(String text) {
    var terms =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\W+"))
            .collect(Collectors.toCollection(HashSet::new));
    return new Line(Set.copyOf(terms), ENCODER.vector(text));
  }

  /// Made by the committed generator, as its users run it.
  private List<Path> frameworks(int count) throws IOException {
    var target = folder.resolve("frameworks");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(java, "src/build/Frameworks.java", "" + count, target.toString())
            .inheritIO()
            .start();
    try {
      assertThat(process.waitFor()).isZero();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    try (Stream<Path> files = Files.list(target)) {
      return new ArrayList<>(files.sorted().toList());
    }
  }
}
