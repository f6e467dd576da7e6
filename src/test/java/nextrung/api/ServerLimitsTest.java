package nextrung.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import nextrung.Report;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;
import nextrung.profile.Corrections;
import nextrung.render.JsonRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The server sheds what it cannot take on, and says when to come back.
final class ServerLimitsTest {
  /// What a server says once it reads a body that was announced.
  private static final String GO_ON = "HTTP/1.1 100 Continue\r\n\r\n";

  private static final ServerSettings ONE_AT_A_TIME =
      TestServer.SETTINGS.withWork(1, 0, Duration.ofSeconds(30));

  private static void assertProblem(
      HttpResponse<String> answer, int status, String type, boolean retry) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("/problems/" + type);
    assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(retry);
  }

  private static CompletableFuture<HttpResponse<String>> post(TestServer server) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return server.post("/v1/reports", "text/plain", "text");
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        },
        task -> Thread.ofVirtual().start(task));
  }

  @Test
  void aFullQueueShedsLoadWhileHealthIsAnswered() throws Exception {
    var engine = new HeldReports();
    try (var server = TestServer.ready(ONE_AT_A_TIME, engine)) {
      var first = post(server);
      engine.begun.await();
      assertProblem(server.post("/v1/reports", "text/plain", "text"), 503, "busy", true);
      assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
      engine.go.countDown();
      assertThat(first.join().statusCode()).isEqualTo(200);
      assertThat(server.post("/v1/reports", "text/plain", "text").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aGroupMaySendMoreThanOneTextHas() throws Exception {
    var text = "x".repeat(40 << 10);
    var group =
        "{\"people\":[{\"alias\":\"A\",\"text\":\"%1$s\"},{\"alias\":\"B\",\"text\":\"%1$s\"}]}"
            .formatted(text);
    try (var server = TestServer.ready(TestServer.SETTINGS.withBody(64 << 10), new WordReports())) {
      assertThat(server.post("/v1/comparisons", "application/json", group).statusCode())
          .isEqualTo(200);
      assertProblem(
          server.post("/v1/progress", "application/json", group), 413, "too-large", false);
    }
  }

  @Test
  @Timeout(60)
  void slowBodiesAreHeldInABudgetWhileHealthIsAnswered() throws Exception {
    var text = "x".repeat(60 << 10);
    var little = TestServer.SETTINGS.withHeld(100 << 10);
    try (var server = TestServer.ready(little, new WordReports());
        var slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      slow.getOutputStream().write(head(text.length()).getBytes(UTF_8));
      assertThat(new String(slow.getInputStream().readNBytes(GO_ON.length()), UTF_8))
          .isEqualTo(GO_ON);
      assertProblem(server.post("/v1/reports", "text/plain", text), 503, "busy", true);
      assertThat(server.post("/v1/reports", "text/plain", "short").statusCode()).isEqualTo(200);
      assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
      slow.getOutputStream().write(text.getBytes(UTF_8));
      assertThat(new String(slow.getInputStream().readAllBytes(), UTF_8)).contains("200 OK");
      assertThat(server.post("/v1/reports", "text/plain", text).statusCode()).isEqualTo(200);
    }
  }

  @Test
  @Timeout(60)
  void aBodyThatIsLongerThanAFileCountsWithAllItsBytes() throws Exception {
    var settings = TestServer.SETTINGS.withBody(20 << 20).withHeld(24 << 20);
    try (var server = TestServer.ready(settings, new WordReports());
        var slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      slow.getOutputStream().write(head(18 << 20).getBytes(UTF_8));
      assertThat(new String(slow.getInputStream().readNBytes(GO_ON.length()), UTF_8))
          .isEqualTo(GO_ON);
      var chunked =
          server
              .to("/v1/reports")
              .header("Content-Type", "text/plain")
              .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("short")));
      assertProblem(server.send(chunked), 503, "busy", true);
      assertThat(server.post("/v1/reports", "text/plain", "short").statusCode()).isEqualTo(200);
    }
  }

  private static String head(int length) {
    return "POST /v1/reports HTTP/1.1\r\n"
        + "Host: x\r\n"
        + "Connection: close\r\n"
        + "Expect: 100-continue\r\n"
        + "Content-Type: text/plain\r\n"
        + "Content-Length: %d\r\n\r\n".formatted(length);
  }

  @Test
  void workThatTakesTooLongIsGivenUp() throws Exception {
    var engine = new HeldReports();
    var impatient = TestServer.SETTINGS.withWork(1, 0, Duration.ofMillis(50));
    try (var server = TestServer.ready(impatient, engine)) {
      assertProblem(server.post("/v1/reports", "text/plain", "text"), 503, "timed-out", true);
    }
  }

  @Test
  @Timeout(60)
  void aServerThatIsAskedToStopAnswersWhatHasBegunAndTakesNothingNew() throws Exception {
    var engine = new HeldReports();
    var server = ApiServer.start(ONE_AT_A_TIME, () -> Engines.of(engine));
    assertThat(server.awaitReady()).isTrue();
    int port = server.port();
    var request = post(TestServer.of(server));
    engine.begun.await();
    var stopped = CompletableFuture.runAsync(server::close, Thread::startVirtualThread);
    while (isListening(port)) {
      Thread.onSpinWait();
    }
    assertThat(request).isNotDone();
    assertThat(stopped).isNotDone();
    engine.go.countDown();
    assertThat(request.join().statusCode()).isEqualTo(200);
    assertThat(request.join().body().getBytes(UTF_8)).isEqualTo(report("text"));
    stopped.join();
  }

  private static boolean isListening(int port) throws IOException {
    try (var knock = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return knock.isConnected();
    } catch (ConnectException e) {
      return false;
    }
  }

  private static byte[] report(String text) {
    var document = SourceDocument.of("document", Kind.CV, text);
    return JsonRenderer.pretty().bytes(new WordReports().report(document, Corrections.NONE));
  }

  @Test
  void untilTheEngineIsOpenTheServerIsLiveButNotReady() throws Exception {
    var open = new CountDownLatch(1);
    var starting =
        ApiServer.start(
            TestServer.SETTINGS,
            () -> {
              open.await();
              return Engines.of(new WordReports());
            });
    try (var server = TestServer.of(starting)) {
      assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
      assertProblem(server.get("/health/ready"), 503, "not-ready", true);
      var head = server.to("/health/ready").method("HEAD", BodyPublishers.noBody());
      assertThat(server.send(head).statusCode()).isEqualTo(503);
      assertProblem(server.post("/v1/reports", "text/plain", "text"), 503, "not-ready", true);
      open.countDown();
      assertThat(starting.awaitReady()).isTrue();
      assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anEngineThatFindsNothingIsNeverReady() throws Exception {
    var blind =
        new WordReports() {
          @Override
          public Report report(SourceDocument document, Corrections corrections) {
            return super.report(
                SourceDocument.of(document.id(), document.kind(), "nothing"), corrections);
          }
        };
    try (var server = ApiServer.start(TestServer.SETTINGS, () -> Engines.of(blind))) {
      assertThat(server.awaitReady()).isFalse();
    }
  }

  @Test
  void tooManyRequestsFromOneAddressAreTurnedAway() throws Exception {
    try (var server = TestServer.ready(TestServer.SETTINGS.withRate(1), new WordReports())) {
      assertThat(server.post("/v1/reports", "text/plain", "text").statusCode()).isEqualTo(200);
      assertProblem(
          server.post("/v1/reports", "text/plain", "text"), 429, "too-many-requests", true);
      assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theRateLetsABurstThroughAndRecovers() {
    var now = new AtomicLong();
    var rate = new RateLimit(60, now::get);
    for (int i = 0; i < 6; i++) {
      rate.take("a");
    }
    assertThat(refused(rate, "a")).contains("1");
    rate.take("b");
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    rate.take("a");
    assertThat(refused(rate, "a")).contains("1");
  }

  /// After how many seconds an address may ask again, where it is refused.
  private static Optional<String> refused(RateLimit rate, String address) {
    try {
      rate.take(address);
      return Optional.empty();
    } catch (ProblemException e) {
      return e.retryAfter();
    }
  }

  @Test
  void twoServersCannotShareAPort() throws Exception {
    try (var server = TestServer.ready(TestServer.SETTINGS, new WordReports())) {
      var taken = TestServer.SETTINGS.withAddress("127.0.0.1", server.port());
      assertThatThrownBy(() -> ApiServer.start(taken, () -> Engines.of(new WordReports())))
          .hasMessageContaining("port " + server.port());
    }
  }
}
