package nextrung.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The built application from the start of its process to the first page that it answers with 200.
/// The models load behind it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 10)
@SuppressWarnings("NullAway.Init") // the benchmark itself sets what is closed after it
public class ServeStartBenchmark {
  private final HttpClient http = HttpClient.newHttpClient();
  private ServingApplication application;

  @Benchmark
  public int firstAnswer() throws IOException, InterruptedException {
    application = ServingApplication.start();
    var page = HttpRequest.newBuilder(application.at("/")).build();
    int status = http.send(page, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IllegalStateException("the page was answered with " + status);
    }
    return status;
  }

  @TearDown(Level.Invocation)
  public void stop() {
    application.close();
  }
}
