package nextrung.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts load on the built application over loopback and prints two tables: how fast it answers CVs
/// to 1, 8 and 64 clients, and what it holds in memory while thousands of requests pass. Each
/// request brings a CV of the corpus in turn, every line of it marked so that the server has seen
/// none of them before. Run by `mvn -q package -DskipTests exec:exec@load`.
///
/// Arguments: how many requests each number of clients sends, 0 for no first table, and how many
/// pass for the second table. `-Dload=…` and `-Dload.memory=…` set them.
final class ServerLoad {
  private static final Path CORPUS = Path.of("models/corpus/25-4031.00/documents.jsonl");
  private static final int[] CLIENTS = {1, 8, 64};
  private static final int CLIENTS_FOR_MEMORY = 8;
  private static final int[] PERCENT_AT_LOOKS = {0, 10, 20, 50, 100};
  private static final int WARM_UP = 200;
  private static final int RADIX = 36;
  private static final double MEGA = 1 << 20;
  private static final Pattern HEAP =
      Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\",[^}]*} ([0-9.E]+)");

  private final ServingApplication application;
  private final List<String> texts;
  private final AtomicInteger sent = new AtomicInteger();
  private final HttpClient http = HttpClient.newHttpClient();

  private ServerLoad(ServingApplication application, List<String> texts) {
    this.application = application;
    this.texts = texts;
  }

  private static List<String> texts() throws IOException {
    var json = new ObjectMapper();
    var texts = new ArrayList<String>();
    for (var line : Files.readAllLines(CORPUS)) {
      var document = json.readTree(line);
      if (document.path("kind").asText().equals("cv")) {
        texts.add(document.path("text").asText());
      }
    }
    return List.copyOf(texts);
  }

  /// A CV with a word at the end of each line that no CV before had.
  private HttpRequest request() {
    int number = sent.getAndIncrement();
    var mark = " x" + Integer.toString(number, RADIX);
    var text = texts.get(number % texts.size()).replaceAll("(?m)(?<=[a-z.,;])$", mark);
    return HttpRequest.newBuilder(application.at("/v1/reports?kind=cv"))
        .header("Content-Type", "text/plain")
        .POST(BodyPublishers.ofString(text))
        .build();
  }

  /// Runs the measurement.
  public static void main(String[] args) throws Exception {
    try (var application = ServingApplication.start()) {
      application.awaitReady();
      var load = new ServerLoad(application, texts());
      load.round(1, WARM_UP);
      load.speed(Integer.parseInt(args[0]));
      load.memory(Integer.parseInt(args[1]));
    }
  }

  private void speed(int requests) throws Exception {
    if (requests == 0) {
      return;
    }
    System.out.println("clients  requests/s  p50 ms  p99 ms  not 200");
    for (int clients : CLIENTS) {
      System.out.println(round(clients, requests));
    }
  }

  private void memory(int requests) throws Exception {
    System.out.printf("%n requests  heap MB after collection  resident MB%n");
    int done = 0;
    for (int percent : PERCENT_AT_LOOKS) {
      int next = requests / 100 * percent;
      round(CLIENTS_FOR_MEMORY, next - done);
      done = next;
      application.collectGarbage();
      System.out.printf(
          "%9d  %24.0f  %11.0f%n", done, heap() / MEGA, application.resident() / 1024.0);
    }
  }

  /// What a number of clients saw.
  private record Round(int clients, double seconds, long[] nanos, int refused) {
    @Override
    public String toString() {
      return "%7d  %10.1f  %6.1f  %6.1f  %7d"
          .formatted(
              clients, nanos.length / seconds, percentile(50) / 1e6, percentile(99) / 1e6, refused);
    }

    private long percentile(int percent) {
      return nanos[(nanos.length - 1) * percent / 100];
    }
  }

  private Round round(int clients, int requests) throws Exception {
    var nanos = new long[requests];
    var next = new AtomicInteger();
    var refused = new AtomicInteger();
    Callable<@Nullable Void> client =
        () -> {
          for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
            nanos[i] = once(refused);
          }
          return null;
        };
    long start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(Collections.nCopies(clients, client))) {
        done.get();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Arrays.sort(nanos);
    return new Round(clients, seconds, nanos, refused.get());
  }

  private long once(AtomicInteger refused) throws IOException, InterruptedException {
    var request = request();
    long start = System.nanoTime();
    if (http.send(request, BodyHandlers.discarding()).statusCode() != 200) {
      refused.incrementAndGet();
    }
    return System.nanoTime() - start;
  }

  private double heap() throws IOException, InterruptedException {
    var metrics = HttpRequest.newBuilder(application.at("/metrics")).build();
    var body = http.send(metrics, BodyHandlers.ofString()).body();
    return HEAP.matcher(body).results().mapToDouble(r -> Double.parseDouble(r.group(1))).sum();
  }
}
