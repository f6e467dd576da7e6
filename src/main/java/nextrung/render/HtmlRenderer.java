package nextrung.render;

import java.util.Base64;
import nextrung.Report;
import org.apache.commons.codec.digest.DigestUtils;

/// The report as one HTML file for screens, dark or light, wide or narrow, and for paper. The file
/// asks nobody for anything: no script, no font, no picture from elsewhere, and its policy forbids
/// them should a text ever get through the escaping.
public final class HtmlRenderer implements TextualRenderer {
  /// The policy of the page, to be sent as a header too where it is served: nothing but its own
  /// style, which is known by its hash.
  public static final String CONTENT_SECURITY_POLICY = policy(ScreenPage.STYLE);

  private final RenderContext context;

  public HtmlRenderer(RenderContext context) {
    this.context = context;
  }

  @Override
  public String text(Report report) {
    return new ScreenPage(Reading.of(report, context), context.date()).write();
  }

  /// The policy of a page with a style sheet and nothing else.
  static String policy(String style) {
    return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
        .formatted(hash(style));
  }

  private static String hash(String text) {
    return Base64.getEncoder().encodeToString(DigestUtils.sha256(text));
  }
}
