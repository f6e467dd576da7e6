package nextrung.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.Occupations;
import nextrung.api.ApiServer;
import nextrung.api.EngineReports;
import nextrung.api.Engines;
import nextrung.api.ServerSettings;
import nextrung.index.Progress;
import nextrung.render.Format;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The command and the server give the same report, byte for byte.
final class SameReportTest {
  private static final Path CV = Path.of("examples/cv-technician.txt");
  private static final String COOKS = "example-35-2014.00";
  private static final Home HOME = new Home(Path.of(""));
  private static ApiServer server;

  @BeforeAll
  static void start() throws Exception {
    var settings = ServerSettings.DEFAULTS.withAddress("127.0.0.1", 0);
    server = ApiServer.start(settings, SameReportTest::engines);
    assertThat(server.awaitReady()).isTrue();
  }

  private static Engines engines() throws Exception {
    return Engines.<EngineReports>open(
        List.of(() -> engine(Nextrung.DEFAULT_FRAMEWORK), () -> engine(COOKS)),
        engines ->
            Occupations.open(
                HOME, engines.stream().map(EngineReports::engine).toList(), Progress.SILENT));
  }

  private static EngineReports engine(String soc) {
    return EngineReports.open(HOME, soc, Progress.SILENT);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "JSON", "MD", "HTML", "CSV"})
  void inEveryForm(Format format) throws Exception {
    assertThat(served("", format)).isEqualTo(printed("--format", format.key()));
  }

  @Test
  void againstTheOccupationThatIsNamed() throws Exception {
    assertThat(served("?frameworks=" + COOKS, Format.JSON))
        .isEqualTo(printed("--format", "json", "--framework", COOKS));
  }

  @Test
  void againstSeveralOccupations() throws Exception {
    var both = Nextrung.DEFAULT_FRAMEWORK + "," + COOKS;
    assertThat(served("?frameworks=" + both, Format.JSON))
        .isEqualTo(printed("--format", "json", "--frameworks", both));
  }

  private static String served(String query, Format format)
      throws IOException, InterruptedException {
    var body = Map.of("id", CV.getFileName().toString(), "text", Files.readString(CV));
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/v1/reports%s".formatted(server.port(), query)))
            .header("Content-Type", "application/json")
            .header("Accept", format.mediaType())
            .POST(BodyPublishers.ofString(new ObjectMapper().writeValueAsString(body)))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static String printed(String... options) {
    var out = new ByteArrayOutputStream();
    var arguments = new String[options.length + 2];
    arguments[0] = "recommend";
    arguments[1] = CV.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    assertThat(Main.run(new PrintStream(out, true, UTF_8), System.err, arguments)).isZero();
    return out.toString(UTF_8);
  }
}
