package nextrung.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nextrung.document.Kind;
import nextrung.encode.Encoder;
import nextrung.encode.Encoding;
import nextrung.encode.HashEncoder;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkReader;
import nextrung.framework.SampleFrameworks;
import nextrung.framework.StatementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatementIndexTest {
  private static final Encoder ENCODER = new HashEncoder(32);
  private static final Framework BAKERY = SampleFrameworks.bakery();

  @TempDir private Path folder = Path.of("");
  @TempDir private Path sources = Path.of("");

  @Test
  void aProductNameFindsTheStatementsThatSpeakOfItsKind() {
    var vocabulary = TradeVocabulary.read(Path.of("index/vocabulary/25-4031.00.txt"));
    var framework = FrameworkReader.read(Path.of("index/frameworks/25-4031.00.json"));
    try (var index = open(new IndexSources(framework, none(framework), vocabulary, ENCODER))) {
      assertThat(index.terms("Koha")).contains("§ils-koha", "softwar");
      assertThat(index.lexical(index.terms("Koha"), 10).keySet())
          .isNotEmpty()
          .anySatisfy(id ->
              assertThat(framework.statement(id).text()).contains("library management software"));
    }
  }

  @Test
  void aStatementIsNearestToItself() {
    try (var index = open(sources(List.of(), ENCODER))) {
      for (var statement : BAKERY.statements()) {
        var nearest = index.nearest(ENCODER.vector(statement.performance()), 1);

        assertThat(nearest).containsOnlyKeys(statement.id());
        assertThat(nearest.get(statement.id())).isGreaterThan(0.999);
      }
    }
  }

  @Test
  void anExemplarVotesForItsStatements() {
    var id = StatementId.parse("51-3011.00/baker/1");
    try (var index = open(sources(List.of(exemplar("folded sourdough", id)), ENCODER))) {
      var candidates =
          index.candidates(index.terms("folded"), ENCODER.vector("folded sourdough"), 2);

      assertThat(candidates)
          .filteredOn(candidate -> candidate.statement().equals(id))
          .singleElement()
          .satisfies(candidate -> assertThat(candidate.exemplar()).isEqualTo(1));
    }
  }

  @Test
  void anExemplarMovesItsStatementAndNoOther() {
    var id = StatementId.parse("51-3011.00/baker/1");
    var said = ENCODER.vector("folded sourdough");
    try (var index = open(sources(List.of(exemplar("folded sourdough", id)), ENCODER))) {
      var own = index.nearest(said, BAKERY.statements().size());
      var taught = index.nearestTaught(said, BAKERY.statements().size());

      assertThat(taught.get(id)).isGreaterThan(own.getOrDefault(id, 1.0) + .1);
      assertThat(taught.keySet()).containsExactlyInAnyOrderElementsOf(own.keySet());
      taught.remove(id);
      assertThat(taught)
          .allSatisfy((other, cosine) -> assertThat(own).containsEntry(other, cosine));
    }
  }

  @Test
  void aSecondBuildFindsTheWorkDone() throws IOException {
    var first = build(sources(List.of(), ENCODER));
    var before = Files.getLastModifiedTime(first);

    assertThat(build(sources(List.of(), ENCODER))).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(before);
  }

  @Test
  void anyChangedSourceChangesTheFingerprint() {
    var id = StatementId.parse("51-3011.00/baker/1");
    var other = StatementId.parse("51-3011.00/baker/2");
    var changed = SampleFrameworks.BAKERY.replace("flour, salt", "flour, butter");
    var words =
        new TradeVocabulary(
            List.of(new TradeVocabulary.Concept("rye", "flour", List.of("rye"), List.of())));
    List<Exemplar> none = List.of();

    assertThat(
            List.of(
                sources(none, ENCODER),
                sources(List.of(exemplar("a", id)), ENCODER),
                sources(List.of(exemplar("b", id)), ENCODER),
                sources(List.of(exemplar("a", other)), ENCODER),
                sources(none, new HashEncoder(16)),
                new IndexSources(BAKERY, none(BAKERY), words, ENCODER),
                new IndexSources(
                    FrameworkReader.read(changed, "x"),
                    none(BAKERY),
                    TradeVocabulary.empty(),
                    ENCODER)))
        .extracting(IndexSources::fingerprint)
        .doesNotHaveDuplicates()
        .allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{64}"));
  }

  @Test
  void anOpenIndexKnowsWhatItWasBuiltFrom() {
    var sources = sources(List.of(), ENCODER);
    try (var index = open(sources)) {
      assertThat(index.fingerprint()).isEqualTo(sources.fingerprint());
    }
  }

  @Test
  void whatAKilledBuildLeftBehindIsNeverOpened() throws IOException {
    var left = Files.createDirectories(folder.resolve(".unfinished-1"));
    Files.writeString(left.resolve("segments_1"), "half");

    try (var index = open(sources(List.of(), ENCODER))) {
      assertThat(index.nearest(ENCODER.vector("x"), 9)).hasSize(6);
    }
  }

  @Test
  void whatWasLeftBehindLongAgoIsSweptAway() throws IOException {
    var old = Files.createDirectories(folder.resolve(".unfinished-old"));
    Files.writeString(old.resolve("segments_1"), "half");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
    var young = Files.createDirectories(folder.resolve(".unfinished-young"));

    build(sources(List.of(), ENCODER));

    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void whatAnotherBuildHasMovedMeanwhileIsNoTrouble() throws IOException {
    Files.createSymbolicLink(folder.resolve(".unfinished-moved"), Path.of("nowhere"));

    assertThat(build(sources(List.of(), ENCODER))).isDirectory();
  }

  @Test
  void progressIsToldByTheThreadThatBuilds() {
    var tellers = new HashSet<Thread>();

    new StatementIndexWriter(folder, (done, total) -> tellers.add(Thread.currentThread()))
        .build(sources(List.of(), ENCODER));

    assertThat(tellers).containsExactly(Thread.currentThread());
  }

  @Test
  void aBuildThatFailsLeavesNothing() throws IOException {
    var broken =
        new SpyEncoder(() -> {
          throw new IllegalStateException("broken");
        });

    assertThatThrownBy(() -> build(sources(List.of(), broken))).hasStackTraceContaining("broken");
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void ofTwoBuildersAtOnceBothGetTheSameIndex() throws Exception {
    var bothAreBuilding = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var builds =
          IntStream.range(0, 2)
              .mapToObj(i -> threads.submit(() -> build(sources(List.of(), met(bothAreBuilding)))))
              .toList();

      assertThat(builds.get(0).get()).isEqualTo(builds.get(1).get());
    }
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aFolderWithoutAnIndexIsNamedWithTheWayOut() {
    assertThatThrownBy(() -> StatementIndex.open(folder, TradeVocabulary.empty()))
        .isInstanceOf(IndexException.class)
        .hasMessage("[%s] is no index; run `nextrung index` to build it", folder);
  }

  @Test
  void theGraphOfVectorsFindsWhatAnExactSearchFinds() {
    var framework = large();
    var encoder = new HashEncoder(16);
    try (var index =
        open(new IndexSources(framework, none(framework), TradeVocabulary.empty(), encoder))) {
      int found = 0;
      for (int i = 0; i < 100; i++) {
        var query = encoder.vector("query " + i);
        var exact = new HashSet<>(exact(framework, encoder, query));
        exact.retainAll(index.nearest(query, 10).keySet());
        found += exact.size();
      }
      assertThat(found / 1_000.0).isGreaterThanOrEqualTo(0.99);
    }
  }

  private static Framework large() {
    var statements =
        IntStream.range(0, 1_000).mapToObj(i -> "\"Do thing %d\"".formatted(i)).toList();
    var level = "{\"label\": \"L\", \"statements\": [%s]}";
    return FrameworkReader.read(
        """
        {"schemaVersion": "1", "occupation": {"soc": "1", "title": "T"},
         "framework": {"version": "v", "levels": {"a": %s, "b": %s}}}
        """
            .formatted(
                level.formatted(String.join(",", statements.subList(0, 500))),
                level.formatted(String.join(",", statements.subList(500, 1_000)))),
        "large");
  }

  private static List<StatementId> exact(Framework framework, Encoder encoder, float[] query) {
    record Scored(StatementId id, double cosine) {}
    return framework.statements().stream()
        .map(s -> new Scored(s.id(), dot(query, encoder.vector(s.performance()))))
        .sorted(Comparator.comparingDouble(Scored::cosine).reversed())
        .limit(10)
        .map(Scored::id)
        .toList();
  }

  private static double dot(float[] a, float[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }

  private static Encoder met(CyclicBarrier barrier) {
    var once = new java.util.concurrent.atomic.AtomicBoolean();
    return new SpyEncoder(() -> {
      if (once.compareAndSet(false, true)) {
        try {
          barrier.await();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
    });
  }

  /// Runs something before each text.
  private record SpyEncoder(Runnable before) implements Encoder {
    @Override
    public Encoding encode(String text) {
      before.run();
      return ENCODER.encode(text);
    }

    @Override
    public int dimension() {
      return ENCODER.dimension();
    }

    @Override
    public String fingerprint() {
      return "spy";
    }

    @Override
    public void close() {
      // holds nothing
    }
  }

  private static Exemplar exemplar(String text, StatementId id) {
    return new Exemplar(text, Kind.CV, "has", List.of(new Exemplar.Label(id, 2)));
  }

  private IndexSources sources(List<Exemplar> exemplars, Encoder encoder) {
    return new IndexSources(BAKERY, written(exemplars), TradeVocabulary.empty(), encoder);
  }

  private Exemplars none(Framework framework) {
    return new Exemplars(sources.resolve("none"), framework);
  }

  private Exemplars written(List<Exemplar> exemplars) {
    var json = new ObjectMapper();
    try {
      var files = Files.createTempDirectory(sources, "exemplars");
      var lines = new ArrayList<String>();
      for (var exemplar : exemplars) {
        lines.add(json.writeValueAsString(exemplar));
      }
      Files.write(files.resolve("lines.jsonl"), lines);
      return new Exemplars(files, BAKERY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StatementIndex open(IndexSources sources) {
    return StatementIndex.open(build(sources), sources.vocabulary());
  }

  private Path build(IndexSources sources) {
    return new StatementIndexWriter(folder, Progress.SILENT).build(sources);
  }
}
