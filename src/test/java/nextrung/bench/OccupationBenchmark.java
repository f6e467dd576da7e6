package nextrung.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nextrung.Home;
import nextrung.OccupationReader;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;
import nextrung.index.OccupationCandidate;
import nextrung.index.OccupationIndex;
import nextrung.index.OccupationIndexWriter;
import nextrung.index.Progress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The occupations of one CV, encoding included, over more and more statements. Needs frameworks:
/// `java src/build/Frameworks.java 1000 target/frameworks`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xss4m")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up method before any benchmark
public class OccupationBenchmark {
  private static final Path FRAMEWORKS = Path.of("target/frameworks");
  private static final Path INDEXES = Path.of("target/occupations");

  @Param({"40", "400", "4000", "40000"})
  private int statements;

  private OccupationReader reader;
  private OccupationIndex index;
  private Path place;
  private SourceDocument cv;

  @Setup
  public void open() throws IOException {
    reader = OccupationReader.open(new Home(Path.of(".")));
    try (var files = Files.list(FRAMEWORKS)) {
      var some = files.sorted().limit(statements / 40).toList();
      place = new OccupationIndexWriter(INDEXES, reader.encoder(), Progress.SILENT).build(some);
    }
    index = OccupationIndex.open(place);
    cv = SourceDocument.of("cv", Kind.CV, Files.readString(Path.of("examples/cv-technician.txt")));
  }

  @TearDown
  public void close() {
    index.close();
    reader.close();
  }

  @Benchmark
  public List<OccupationCandidate> oneCv() {
    return index.occupations(reader.lines(cv), 5);
  }

  @Benchmark
  public int openIndex() {
    try (var opened = OccupationIndex.open(place)) {
      return opened.size();
    }
  }
}
