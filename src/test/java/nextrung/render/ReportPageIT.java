package nextrung.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import nextrung.Report;
import nextrung.api.Browser;
import nextrung.api.TestBrowser;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The report as a web page, opened from a disk in a real browser: looked at as a picture, light
/// and dark, and printed. Every test also fails when the page asks for anything or says anything on
/// the console. The pictures lie in `target/screens`.
final class ReportPageIT {
  private static final Path PICTURES = Path.of("target/screens");
  private static final Path REPORT = Path.of("examples/expected/sample-cv.html");

  @RegisterExtension static final TestBrowser BROWSER = new TestBrowser();

  @BeforeAll
  static void makeFolder() throws IOException {
    Files.createDirectories(PICTURES);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1200", "DARK, 1200", "LIGHT, 320", "DARK, 320"})
  void itIsAccessibleFitsTheScreenAndFollowsItsColours(ColorScheme scheme, int width)
      throws IOException {
    var page = page(scheme, width);

    assertThat(Browser.barriers(page)).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    var picture = picture(page, "report-%s-%d.png".formatted(scheme, width));
    assertThat(share(picture, scheme == ColorScheme.DARK)).isGreaterThan(0.6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A4", "Letter"})
  void printedItIsDarkOnWhiteWithCleanMarginsWhateverTheScreen(String paper) throws IOException {
    var sheets = printed(ColorScheme.LIGHT, paper);

    assertThat(sheets.text().replaceAll("\\s+", " ")).contains(Report.NOTICE);
    assertThat(sheets.pictures())
        .hasSize(6)
        .allSatisfy(sheet -> {
          assertThat(sheet.ink(0, 0, 0.03, 1)).as("left margin").isZero();
          assertThat(sheet.ink(0.97, 0, 1, 1)).as("right margin").isZero();
          assertThat(sheet.ink(0, 0, 1, 1)).as("printed on").isBetween(0.001, 0.4);
        });
    assertThat(printed(ColorScheme.DARK, paper)).isEqualTo(sheets);
  }

  private Sheets printed(ColorScheme scheme, String paper) throws IOException {
    var bytes = page(scheme, 1200).pdf(new PdfOptions().setFormat(paper).setPrintBackground(true));
    Files.write(PICTURES.resolve("report-%s-%s.pdf".formatted(scheme, paper)), bytes);
    try (var pdf = Loader.loadPDF(bytes)) {
      return Sheets.of(pdf);
    }
  }

  private Page page(ColorScheme scheme, int width) {
    var screen = new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900);
    return BROWSER.open(REPORT.toUri().toString(), screen, "h1");
  }

  private static BufferedImage picture(Page page, String name) throws IOException {
    var file = PICTURES.resolve(name);
    var picture = page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(file));
    return ImageIO.read(new ByteArrayInputStream(picture));
  }

  /// The share of the dots that are dark, or that are light.
  private static double share(BufferedImage picture, boolean dark) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    long found = 0;
    for (int rgb : picture.getRGB(0, 0, width, height, null, 0, width)) {
      int sum = (rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff);
      found += dark == sum < 3 * 0x60 ? 1 : 0;
    }
    return (double) found / ((long) width * height);
  }
}
