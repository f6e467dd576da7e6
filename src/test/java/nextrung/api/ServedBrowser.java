package nextrung.api;

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

/// A server and a {@link TestBrowser} that looks at it, for all tests of a class.
final class ServedBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private final TestBrowser browser = new TestBrowser();
  private final Callable<TestServer> start;
  private @Nullable TestServer server;

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
    browser.beforeAll(context);
    server = start.call();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    browser.afterEach(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    browser.afterAll(context);
    if (server != null) {
      server.close();
    }
  }

  String address() {
    return Objects.requireNonNull(server).address();
  }

  /// A fresh page at the start.
  Page open(NewContextOptions options) {
    return open(address(), options);
  }

  /// A fresh page at the start of another server.
  Page open(String address, NewContextOptions options) {
    return browser.open(address, options, "#examples button");
  }

  /// What went wrong on any page since the last question.
  List<String> faults() {
    return browser.faults();
  }
}
