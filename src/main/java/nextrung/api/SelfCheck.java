package nextrung.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import nextrung.render.Format;

/// Asks a running server what its users ask, once each: the page, what it knows, a search, and a
/// report on a text in every form of words.
///
/// An administrator runs it after an installation. The build runs it to record which classes a
/// server needs, so that later ones start sooner.
public final class SelfCheck {
  private static final String REPORTS = "/v1/reports";
  private static final List<String> PAGES =
      List.of("/health/live", "/health/ready", "/", "/v1/meta", "/v1/frameworks", "/metrics");
  private static final List<Format> FORMS =
      List.of(Format.TEXT, Format.JSON, Format.MD, Format.HTML, Format.CSV);

  private final String address;

  /// @param address of the server: scheme, host and port
  public SelfCheck(String address) {
    this.address = address;
  }

  /// Asks everything once.
  ///
  /// @param text a CV
  /// @throws ServerException naming the first address that did not answer with 200
  public void run(String text) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      for (var page : PAGES) {
        ask(http, to(page));
      }
      for (var form : FORMS) {
        ask(http, report(text).header("Accept", form.mediaType()));
      }
    }
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private HttpRequest.Builder report(String text) {
    return to(REPORTS)
        .header("Content-Type", "text/plain; charset=utf-8")
        .POST(BodyPublishers.ofString(text));
  }

  private static void ask(HttpClient http, HttpRequest.Builder question)
      throws IOException, InterruptedException {
    var request = question.build();
    int status = http.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new ServerException(
          "%s answered with %d; the server's log says why"
              .formatted(request.uri().getPath(), status));
    }
  }
}
