package nextrung.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A browser for all tests of a class: started before the first and ended after the last. Each test
/// fails that leaves a fault which it did not ask for by {@link #faults()}.
public final class TestBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private @Nullable Browser browser;

  @Override
  public void beforeAll(ExtensionContext context) {
    browser = Browser.start();
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
  }

  /// A fresh page of an address, once it shows what is named by a selector.
  public Page open(String address, NewContextOptions options, String ready) {
    return Objects.requireNonNull(browser).open(address, options, ready);
  }

  /// What went wrong on any page since the last question.
  public List<String> faults() {
    return Objects.requireNonNull(browser).faults();
  }
}
