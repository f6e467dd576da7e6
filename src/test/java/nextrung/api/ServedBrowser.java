package nextrung.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A server and a browser that looks at it, for all tests of a class: started before the first and
/// ended after the last. Each test fails that leaves a fault which it did not ask for by {@link
/// #faults()}.
final class ServedBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private final Callable<TestServer> start;
  private @Nullable TestServer server;
  private @Nullable Browser browser;

  private ServedBrowser(Callable<TestServer> start) {
    this.start = start;
  }

  /// With the engine that people use.
  static ServedBrowser real() {
    return new ServedBrowser(() -> TestServer.real(TestServer.SETTINGS));
  }

  /// With reports of another make.
  static ServedBrowser of(ReportService reports) {
    return new ServedBrowser(() -> TestServer.ready(TestServer.SETTINGS, reports));
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    server = start.call();
    browser = Browser.start(server.address());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(faults()).isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  String address() {
    return Objects.requireNonNull(server).address();
  }

  /// A fresh page at the start.
  Page open(NewContextOptions options) {
    return Objects.requireNonNull(browser).open(options);
  }

  /// What went wrong on any page since the last question.
  List<String> faults() {
    return Objects.requireNonNull(browser).faults();
  }
}
