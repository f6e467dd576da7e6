package nextrung.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages of other origins, where the server was told of one.
final class CorsTest {
  private static final String FRIEND = "https://board.example";
  private static final String ALLOWED = "Access-Control-Allow-Origin";
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    var settings = TestServer.SETTINGS.withOrigins(List.of(FRIEND));
    server = TestServer.ready(settings, new WordReports());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> post(String origin) throws Exception {
    return server.send(from(origin).POST(BodyPublishers.ofString("text")));
  }

  private static HttpResponse<String> preflight(String origin) throws Exception {
    return server.send(
        from(origin)
            .header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  private static HttpRequest.Builder from(String origin) {
    return server.to("/v1/reports").header("Origin", origin).header("Content-Type", "text/plain");
  }

  @Test
  void aPageThatIsLetInReadsAnswersAndTheirHeaders() throws Exception {
    var answer = post(FRIEND);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue(ALLOWED)).contains(FRIEND);
    assertThat(answer.headers().allValues("Vary")).contains("Origin");
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
        .contains("X-Request-Id", "Retry-After");
  }

  @Test
  void aPageThatIsLetInIsToldWhatItMaySend() throws Exception {
    var answer = preflight(FRIEND);

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue(ALLOWED)).contains(FRIEND);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
        .contains("POST");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
        .contains("Content-Type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://elsewhere.example", "null"})
  void anyOtherOriginIsAnsweredAsIfThereWereNone(String origin) throws Exception {
    assertThat(post(origin).statusCode()).isEqualTo(200);
    assertThat(post(origin).headers().firstValue(ALLOWED)).isEmpty();
    assertThat(preflight(origin).headers().firstValue(ALLOWED)).isEmpty();
  }

  @Test
  void theServersOwnPageIsAnswered() throws Exception {
    assertThat(post(server.address()).statusCode()).isEqualTo(200);
  }
}
