package nextrung.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.index.Progress;

/// A server on a free port with a client for it.
final class TestServer implements AutoCloseable {
  static final ServerSettings SETTINGS = ServerSettings.DEFAULTS.withAddress("127.0.0.1", 0);

  private final ApiServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(ApiServer server) {
    this.server = server;
  }

  /// A server whose engines are open.
  static TestServer ready(ServerSettings settings, ReportService... engines) throws Exception {
    var server = ApiServer.start(settings, () -> Engines.of(engines));
    if (!server.awaitReady()) {
      server.close();
      throw new IllegalStateException("the engine did not open");
    }
    return new TestServer(server);
  }

  /// A server with the real engine, opened for it.
  static TestServer real(ServerSettings settings) throws Exception {
    var home = new Home(Path.of(""));
    return ready(settings, EngineReports.open(home, Nextrung.DEFAULT_FRAMEWORK, Progress.SILENT));
  }

  static TestServer of(ApiServer server) {
    return new TestServer(server);
  }

  /// What it answers, each as method and path.
  Set<String> routes() {
    return server.routes();
  }

  int port() {
    return server.port();
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path));
  }

  HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    return send(to(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /// By a connection of its own: what refuses a head closes the connection, and a further request
  /// on it would meet a closed door.
  HttpResponse<String> sendAlone(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (var own = HttpClient.newHttpClient()) {
      return own.send(request.build(), BodyHandlers.ofString());
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
