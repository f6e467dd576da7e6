package nextrung.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nextrung.extract.Extraction;
import nextrung.extract.Extractor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// One file into its text by a parser process that stands ready, as a server keeps one. Between two
/// readings, and not measured, the next process starts and makes itself ready, as it does for a
/// file that comes alone.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 10)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up method before any benchmark
public class PdfReadingBenchmark {
  private static final Duration UNTIL_READY = Duration.ofSeconds(3);

  @Param({"cv.pdf", "cv.columns.pdf", "cv.docx"})
  private String name;

  private Extractor extractor;
  private byte[] file;

  @Setup
  public void open() throws IOException {
    extractor = Extractor.pooled(1, 1);
    file = Files.readAllBytes(Path.of("src/test/files/cv").resolve(name));
  }

  @Setup(Level.Invocation)
  public void pause() throws InterruptedException {
    Thread.sleep(UNTIL_READY);
  }

  @Benchmark
  public Extraction oneFile() {
    var read = extractor.extract(file);
    if (read.text().isEmpty()) {
      throw new IllegalStateException(name + " could not be read");
    }
    return read;
  }

  @TearDown
  public void close() {
    extractor.close();
  }
}
