package nextrung.api;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import nextrung.Report.Status;
import nextrung.render.Format;

/// Asks a running server what its users ask, once each: the page, what it knows, and a report on a
/// text in every form of words.
///
/// An administrator runs it after an installation. The build runs it to record which classes a
/// server needs, so that later ones start sooner.
public final class SelfCheck {
  private static final List<String> PAGES =
      List.of("/health/live", "/health/ready", "/", "/v1/meta", "/v1/frameworks", "/metrics");
  private static final List<Format> FORMS =
      List.of(Format.TEXT, Format.JSON, Format.MD, Format.HTML, Format.CSV);

  /// The CV need not be one of the occupation that is served.
  private static final Set<Status> READ = Set.of(Status.OK, Status.OFF_TOPIC);

  private final String address;

  /// @param address of the server: scheme, host and port
  public SelfCheck(String address) {
    this.address = address;
  }

  /// Asks everything once.
  ///
  /// @param text a CV
  /// @throws ServerException naming the first address that did not answer with 200, or saying that
  ///   the text was not read
  public void run(String text) throws IOException {
    for (var page : PAGES) {
      check(to(page));
    }
    for (var form : FORMS) {
      var answer = check(report(text, form));
      if (form == Format.JSON) {
        checkIsRead(answer);
      }
    }
  }

  /// A file that is no CV in plain text would else pass for one.
  private static void checkIsRead(byte[] report) {
    var status = Json.read(report).at("/document/status").asText();
    if (READ.stream().noneMatch(each -> each.key().equals(status))) {
      throw new ServerException(
          "the text gave a report with the status [%s]; name a CV in plain text".formatted(status));
    }
  }

  /// By the plain client of Java: the newer one loads all of TLS, which a server never needs, and
  /// would have it recorded.
  private HttpURLConnection to(String path) throws IOException {
    var question = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
    question.setInstanceFollowRedirects(false);
    return question;
  }

  private HttpURLConnection report(String text, Format form) throws IOException {
    var question = to("/v1/reports");
    question.setRequestProperty("Content-Type", "text/plain; charset=utf-8");
    question.setRequestProperty("Accept", form.mediaType());
    question.setDoOutput(true);
    try (var body = question.getOutputStream()) {
      body.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return question;
  }

  private static byte[] check(HttpURLConnection question) throws IOException {
    int status = question.getResponseCode();
    if (status != HttpURLConnection.HTTP_OK) {
      throw new ServerException(
          "%s answered with %d; the server's log says why"
              .formatted(question.getURL().getPath(), status));
    }
    try (var answer = question.getInputStream()) {
      return answer.readAllBytes();
    }
  }
}
