package nextrung.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Measures a running server on loopback: posts one document over and over from 1, 8 and 64 clients
/// and prints requests a second, the median and the 99th percentile, and the server's heap.
///
/// Arguments: the server's address, a text file, and how many requests each number of clients
/// sends.
final class Load {
  private static final int[] CLIENTS = {1, 8, 64};
  private static final Pattern HEAP =
      Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\",[^}]*} ([0-9.E]+)");

  private final String address;
  private final HttpRequest request;
  private final HttpClient http = HttpClient.newHttpClient();

  private Load(String address, String text) {
    this.address = address;
    this.request =
        HttpRequest.newBuilder(URI.create(address + "/v1/reports?kind=cv"))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(text))
            .build();
  }

  /// Runs the measurement.
  public static void main(String[] args) throws Exception {
    var load = new Load(args[0], Files.readString(Path.of(args[1])));
    int requests = Integer.parseInt(args[2]);
    load.round(1, Math.min(requests, 100));
    System.out.println("clients  requests/s  p50 ms  p99 ms  not 200  heap MB");
    for (int clients : CLIENTS) {
      System.out.println(load.round(clients, requests) + load.heap());
    }
  }

  private String round(int clients, int requests) throws Exception {
    var nanos = new long[requests];
    var next = new AtomicInteger();
    var refused = new AtomicInteger();
    long start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<@Nullable Void> client =
          () -> {
            for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
              nanos[i] = once(refused);
            }
            return null;
          };
      for (var done : threads.invokeAll(Collections.nCopies(clients, client))) {
        done.get();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Arrays.sort(nanos);
    return "%7d  %10.1f  %6.1f  %6.1f  %7d"
        .formatted(
            clients,
            requests / seconds,
            nanos[requests / 2] / 1e6,
            nanos[requests * 99 / 100] / 1e6,
            refused.get());
  }

  private long once(AtomicInteger refused) throws IOException, InterruptedException {
    long start = System.nanoTime();
    if (http.send(request, BodyHandlers.discarding()).statusCode() != 200) {
      refused.incrementAndGet();
    }
    return System.nanoTime() - start;
  }

  private String heap() throws IOException, InterruptedException {
    var metrics = HttpRequest.newBuilder(URI.create(address + "/metrics")).build();
    var body = http.send(metrics, BodyHandlers.ofString()).body();
    double bytes =
        HEAP.matcher(body).results().mapToDouble(r -> Double.parseDouble(r.group(1))).sum();
    return "  %7.0f".formatted(bytes / (1 << 20));
  }
}
