package nextrung.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The server with the engine that people use.
final class ServedEngineTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STATEMENTS = "/v1/frameworks/25-4031.00/statements";
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.real(TestServer.SETTINGS);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whatTheApiFileShowsAsARequestIsAnsweredAsItSays() throws Exception {
    var file = OpenApiFile.of(server);
    for (var operation : file.operations()) {
      for (var example : file.examples(operation, server)) {
        var answer = server.send(example);
        file.check(operation.id(), 200, answer);
        assertThat(answer.body().lines()).noneMatch(line -> line.contains("\"problem\":{"));
      }
    }
  }

  /// Of what is the same whatever the models have learned, and short enough to be shown whole.
  @ParameterizedTest
  @ValueSource(strings = {"listFrameworks", "getLive", "getReady"})
  void whatTheApiFileShowsAsAnAnswerIsTheAnswer(String operationId) throws Exception {
    var file = OpenApiFile.of(server);
    var operation = file.operation(operationId);
    var answer = server.send(file.examples(operation, server).getFirst());
    assertThat(JSON.readTree(answer.body()))
        .isEqualTo(operation.answer().at("/application~1json/example"));
  }

  private static JsonNode search(String query, String page) throws Exception {
    var asked = URLEncoder.encode(query, StandardCharsets.UTF_8);
    var answer = server.get(STATEMENTS + "?q=" + asked + page);
    assertThat(answer.statusCode()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  @ParameterizedTest
  @CsvSource({"JUDGMENT, judgment", "protocol, protocol"})
  void theWordsOfAQueryAreHighlightedWhereverAStatementSaysThem(String query, String stem)
      throws Exception {
    var word = Pattern.compile("\\b%s\\w*".formatted(stem), Pattern.CASE_INSENSITIVE);
    var results = search(query, "&limit=100").path("results");
    assertThat(results).anyMatch(result -> !result.path("highlights").isEmpty());
    for (var result : results) {
      var text = result.path("text").asText();
      assertThat(highlighted(result))
          .as(text)
          .isEqualTo(word.matcher(text).results().map(MatchResult::group).toList());
    }
  }

  /// The pieces of a statement that its highlights point at.
  private static List<String> highlighted(JsonNode result) {
    var text = result.path("text").asText();
    var pieces = new ArrayList<String>();
    for (var span : result.path("highlights")) {
      pieces.add(text.substring(span.path("start").asInt(), span.path("end").asInt()));
    }
    return pieces;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ILL", "interlibrary loans"})
  void whatTheTradeCallsTheSameIsHighlightedAsOnePlace(String query) throws Exception {
    var best = search(query, "").at("/results/0");
    assertThat(best.path("name").asText()).isEqualTo("Interlibrary coordination");
    assertThat(highlighted(best)).contains("interlibrary loan").doesNotContain("loan");
  }

  @Test
  void aPageOfResultsIsAPieceOfTheWholeAndTheTotalIsThatOfTheWhole() throws Exception {
    var whole = search("patron requests", "&limit=100");
    var results = whole.path("results");
    int total = whole.path("total").asInt();
    assertThat(results).hasSize(total).hasSizeGreaterThan(4);

    var page = search("patron requests", "&limit=2&offset=1");
    assertThat(page.path("total").asInt()).isEqualTo(total);
    assertThat(page.path("limit").asInt()).isEqualTo(2);
    assertThat(page.path("offset").asInt()).isEqualTo(1);
    assertThat(page.path("results")).containsExactly(results.get(1), results.get(2));

    var last = search("patron requests", "&limit=100&offset=" + (total - 1));
    assertThat(last.path("results")).containsExactly(results.get(total - 1));
    var beyond = search("patron requests", "&offset=" + total);
    assertThat(beyond.path("total").asInt()).isEqualTo(total);
    assertThat(beyond.path("results")).isEmpty();
  }
}
