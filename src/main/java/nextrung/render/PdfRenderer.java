package nextrung.render;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import nextrung.Report;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// The report as a tagged PDF (PDF/UA) on two sheets of A4 or Letter for a framework of common
/// size: the level and the ladder, then the steps and the gaps. Source, notice and date stand at
/// the foot of each.
///
/// The font travels in the file, so it looks the same everywhere. Scripts from right to left are
/// neither joined nor reordered: a library that does so would be larger than Nextrung.
public final class PdfRenderer implements Renderer {
  private static final String FONT = "Report";
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
  private static final String MISSING_GLYPH = "□";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  static {
    // Its messages may quote the page, and the words of a CV belong in no log.
    XRLog.setLoggingEnabled(false);
  }

  private final RenderContext context;

  public PdfRenderer(RenderContext context) {
    this.context = context;
  }

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    var page = new PaperPage(Reading.of(report, context), context.date());
    write(page.write(), context.date(), context.paper(), out);
  }

  /// Prints a page.
  ///
  /// @param date the day in the file's own notes
  static void write(String page, @Nullable LocalDate date, Paper paper, OutputStream out)
      throws IOException {
    try (var renderer = builder(paper).withHtmlContent(page, "").buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      var pdf = renderer.getPdfDocument();
      pin(pdf, paper.key() + page, date);
      pdf.save(out);
    }
  }

  private static PdfRendererBuilder builder(Paper paper) {
    var builder = new PdfRendererBuilder();
    builder.useDefaultPageSize(paper.width(), paper.height(), PageSizeUnits.MM);
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Nextrung");
    builder.useReplacementText(MISSING_GLYPH);
    builder.useExternalResourceAccessControl(
        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    font(builder, "", NORMAL, FontStyle.NORMAL);
    font(builder, "-Bold", BOLD, FontStyle.NORMAL);
    font(builder, "-Oblique", NORMAL, FontStyle.ITALIC);
    return builder;
  }

  private static void font(PdfRendererBuilder builder, String cut, int weight, FontStyle style) {
    var name = FONTS + cut + ".ttf";
    FSSupplier<InputStream> file = () -> open(name);
    builder.useFont(file, FONT, weight, style, true);
  }

  private static InputStream open(String font) {
    var file = PdfRenderer.class.getResourceAsStream(font);
    if (file == null) {
      throw new IllegalStateException(
          "the font %s is not on the class path; is jasperreports-fonts missing?".formatted(font));
    }
    return file;
  }

  /// Replaces what the library takes from the clock and from chance, so that the same report gives
  /// the same bytes: the dates and the identity of the file.
  private static void pin(PDDocument pdf, String content, @Nullable LocalDate date) {
    var day = date == null ? null : midnight(date);
    pdf.getDocumentInformation().setCreationDate(day);
    pdf.getDocumentInformation().setModificationDate(day);
    pdf.setDocumentId((long) content.hashCode());
  }

  private static Calendar midnight(LocalDate date) {
    return GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
  }
}
