package nextrung.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;
import nextrung.index.Progress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// One CV by a warm engine.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xss4m")
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 5, time = 3)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up method before any benchmark
public class ReportBenchmark {
  private Nextrung engine;
  private SourceDocument cv;

  @Setup
  public void open() throws IOException {
    engine = Nextrung.open(new Home(Path.of(".")), Progress.SILENT);
    cv = SourceDocument.of("cv", Kind.CV, Files.readString(Path.of("examples/cv-technician.txt")));
  }

  @TearDown
  public void close() {
    engine.close();
  }

  @Benchmark
  public Report oneCv() {
    return engine.report(cv);
  }
}
