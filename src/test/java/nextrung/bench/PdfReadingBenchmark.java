package nextrung.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nextrung.extract.Extraction;
import nextrung.extract.Extractor;
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

/// One file into its text by a parser process that stands ready, as a server keeps one. Between two
/// readings the next process starts, so that each is as warm as it is for a file that comes alone.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up method before any benchmark
public class PdfReadingBenchmark {
  @Param({"cv.pdf", "cv.columns.pdf", "cv.docx"})
  private String name;

  private Extractor extractor;
  private byte[] file;

  @Setup
  public void open() throws IOException {
    extractor = Extractor.pooled(2, 1);
    file = Files.readAllBytes(Path.of("src/test/files/cv").resolve(name));
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
