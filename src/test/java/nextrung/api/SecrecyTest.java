package nextrung.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import nextrung.Report;
import nextrung.bulk.Posting;
import nextrung.bulk.Tagging;
import nextrung.document.SourceDocument;
import nextrung.profile.Corrections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/// Whatever becomes of a request, nothing that a person sent is in a log, not even at debug level,
/// nor in a metric, nor in what is said of a request that went wrong.
final class SecrecyTest {
  private static final String SECRET = "Zyxandra";
  private static final int LIMIT = 20_000;
  private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

  private static TestServer server;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Level before = ROOT.getLevel();

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.real(TestServer.SETTINGS.withBody(LIMIT));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void listen() {
    log.start();
    ROOT.addAppender(log);
    ROOT.setLevel(Level.DEBUG);
  }

  @AfterEach
  void nothingWasSaid() throws Exception {
    ROOT.setLevel(before);
    ROOT.detachAppender(log);
    assertThat(log.list)
        .extracting(SecrecyTest::written)
        .isNotEmpty()
        .noneMatch(SecrecyTest::tells);
    assertThat(server.get("/metrics").body()).contains("route=").doesNotContain(SECRET);
  }

  /// A line of the log as a file would hold it, with what was thrown.
  private static String written(ILoggingEvent event) {
    return event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy());
  }

  private static boolean tells(String line) {
    return line.contains(SECRET);
  }

  private static HttpResponse<String> post(TestServer to, String path, String type, String body)
      throws Exception {
    var request =
        to.to(path.replace("SECRET", SECRET))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body.replace("SECRET", SECRET).replace("\\n", "\r\n")));
    return to.send(request);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1/reports | text/plain | SECRET Example\\n- Process loan requests for SECRET patrons\\n
          /v1/reports | application/json | {"id":"SECRET","text":"I shelve books for SECRET","corrections":[{"statement":"25-4031.00/advanced/1","verdict":"shown"}]}
          /v1/reports | text/html | <p>SECRET Example</p><ul><li>Process loan requests for SECRET patrons</li></ul>
          /v1/reports | multipart/form-data; boundary=x | --x\\nContent-Disposition: form-data; name="file"; filename="SECRET.txt"\\n\\nI shelve books for SECRET\\n--x\\nContent-Disposition: form-data; name="corrections"\\n\\n[{"statement":"25-4031.00/advanced/1","verdict":"not_me"}]\\n--x--\\n
          /v1/reports/batch | application/x-ndjson | {"id":"SECRET","text":"I shelve books for SECRET"}\\n{"text":SECRET}\\n{"kind":"SECRET"}
          /v1/tags | application/x-ndjson | {"id":"SECRET","title":"SECRET","description":"Shelve books in Dewey order for SECRET."}\\nSECRET
          /v1/lessons | application/json | {"text":"I shelve books for SECRET","corrections":[{"statement":"25-4031.00/advanced/1","verdict":"shown"}]}
          /v1/comparisons | application/json | {"people":[{"alias":"SECRET","text":"I shelve books for SECRET"}]}
          /v1/progress | application/json | {"earlier":{"text":"I shelve books for SECRET"},"later":{"text":"SECRET"}}
          """)
  void aTextThatIsReadIsNotKept(String path, String type, String body) throws Exception {
    assertThat(post(server, path, type, body).statusCode()).isEqualTo(200);
  }

  @Test
  void aSavedPlanIsNotKept() throws Exception {
    var file = OpenApiFile.of(server);
    var plan = file.operation("renewPlan").bodies().at("/application~1json/example").toString();
    var own = plan.replace("on Saturdays", "for SECRET").replace("Ask on Friday", "SECRET");
    assertThat(post(server, "/v1/plans", "application/json", own).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsSearchedForIsNotKept() throws Exception {
    assertThat(server.get("/v1/frameworks/25-4031.00/statements?q=" + SECRET).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | /v1/reports | application/json | {"text":SECRET}
          400 | /v1/reports | multipart/form-data; boundary=SECRET | --x SECRET
          404 | /v1/SECRET | text/plain | SECRET
          405 | /v1/frameworks | text/plain | SECRET
          415 | /v1/reports | image/png | SECRET
          415 | /v1/plans | text/plain | SECRET
          422 | /v1/reports?kind=SECRET | text/plain | SECRET
          422 | /v1/reports?frameworks=SECRET | text/plain | SECRET
          422 | /v1/reports | application/json | {"SECRET":"SECRET","text":7}
          422 | /v1/reports | application/json | {"text":"SECRET","corrections":[{"statement":"SECRET/a/1","verdict":"SECRET"}]}
          422 | /v1/reports | multipart/form-data; boundary=x | --x\\nContent-Disposition: form-data; name="SECRET"\\n\\nSECRET\\n--x--\\n
          422 | /v1/reports/batch?frameworks=SECRET | application/x-ndjson | {"text":"SECRET"}
          422 | /v1/tags?format=SECRET | application/x-ndjson | {"description":"SECRET"}
          422 | /v1/lessons | application/json | {"text":"SECRET"}
          422 | /v1/comparisons | application/json | {"people":[{"alias":"SECRET"},{"alias":"SECRET"}]}
          422 | /v1/progress | application/json | {"earlier":{"saved":{"plan":"SECRET"}},"later":{"text":"SECRET"}}
          422 | /v1/plans | application/json | {"plan":"SECRET"}
          """)
  void aRequestThatIsRefusedIsNotKeptNorRepeated(int status, String path, String type, String body)
      throws Exception {
    var answer = post(server, path, type, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain(SECRET);
  }

  @Test
  void whatIsTooLongIsNotKeptNorRepeated() throws Exception {
    var answer = post(server, "/v1/reports", "text/plain", "SECRET ".repeat(LIMIT));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).doesNotContain(SECRET);
  }

  /// Faults say in their messages what they met, and that may be the text.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          500 | /v1/reports | text/plain | I shelve books for SECRET
          500 | /v1/reports | application/json | {"text":"I shelve books for SECRET"}
          200 | /v1/reports/batch | application/x-ndjson | {"text":"I shelve books for SECRET"}
          200 | /v1/tags | application/x-ndjson | {"description":"I shelve books for SECRET"}
          500 | /v1/lessons | application/json | {"text":"I shelve books for SECRET","corrections":[{"statement":"25-4031.00/advanced/1","verdict":"shown"}]}
          500 | /v1/comparisons | application/json | {"people":[{"alias":"A","text":"I shelve books for SECRET"}]}
          500 | /v1/progress | application/json | {"earlier":{"text":"I shelve books for SECRET"},"later":{"text":"SECRET"}}
          """)
  void aTextOnWhichTheEngineBreaksIsNotKeptNorRepeated(
      int status, String path, String type, String body) throws Exception {
    try (var broken = TestServer.ready(TestServer.SETTINGS, new TellingFaults())) {
      var answer = post(broken, path, type, body);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
      assertThat(answer.body()).contains("/problems/internal").doesNotContain(SECRET);
      assertThat(broken.get("/metrics").body()).doesNotContain(SECRET);
    }
    assertThat(log.list).extracting(ILoggingEvent::getLevel).contains(Level.ERROR);
  }

  @Test
  void ofAnErrorBehindAFaultTypeAndPlaceAreLogged() throws Exception {
    var failing =
        new WordReports() {
          @Override
          public Report report(SourceDocument document, Corrections corrections) {
            if (document.text().contains(SECRET)) {
              throw new StackOverflowError(SECRET);
            }
            return super.report(document, corrections);
          }
        };
    try (var broken = TestServer.ready(TestServer.SETTINGS, failing)) {
      assertThat(post(broken, "/v1/reports", "text/plain", "SECRET").statusCode()).isEqualTo(500);
    }
    assertThat(log.list)
        .filteredOn(event -> event.getLevel().equals(Level.ERROR))
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(
            line -> line.contains("java.lang.StackOverflowError at nextrung.api.SecrecyTest"));
  }

  /// An engine whose faults name what they met.
  private static final class TellingFaults extends WordReports {
    @Override
    public Report report(SourceDocument document, Corrections corrections) {
      breakOn(document.text());
      return super.report(document, corrections);
    }

    @Override
    public Tagging tag(Posting posting) {
      breakOn(posting.text());
      return super.tag(posting);
    }

    private static void breakOn(String text) {
      if (text.contains(SECRET)) {
        throw new IllegalStateException("cannot read " + text);
      }
    }
  }
}
