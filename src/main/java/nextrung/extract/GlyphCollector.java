package nextrung.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nextrung.document.SourceDocument;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Collects the glyphs of each page as runs. PDFBox says where each glyph stands and what letter it
/// means; its own reading order is left aside.
final class GlyphCollector extends PDFTextStripper {
  private static final Pattern SYMBOL_FONT =
      Pattern.compile("(?i).*(?:symbol|wingding|webding|dingbat).*");
  private static final String BULLET = "•";
  private static final float WORD_GAP = 0.17f;
  private static final float RUN_GAP = 1.0f;
  private static final int MOST_GLYPHS = 4 * SourceDocument.MAX_CHARACTERS;

  private final List<Page> pages = new ArrayList<>();
  private final List<TextPosition> glyphs = new ArrayList<>();
  private int count;

  /// A page with its runs in the order of the file.
  record Page(float height, List<Run> runs) {}

  /// The pages of a document; glyphs beyond what is ever read are left out.
  List<Page> pages(PDDocument pdf) throws IOException {
    getText(pdf);
    return pages;
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    if (count++ < MOST_GLYPHS) {
      glyphs.add(glyph);
    }
  }

  @Override
  protected void writePage() {}

  @Override
  protected void startPage(PDPage page) {
    glyphs.clear();
  }

  @Override
  protected void endPage(PDPage page) {
    var upright = mainDirection(glyphs);
    float height = upright.isEmpty() ? 0 : height(upright.getFirst());
    pages.add(new Page(height, runs(upright)));
  }

  private static float height(TextPosition glyph) {
    boolean turned = glyph.getDir() == 90 || glyph.getDir() == 270;
    return turned ? glyph.getPageWidth() : glyph.getPageHeight();
  }

  /// The glyphs that run as most of the page does: others are watermarks and ornaments.
  private static List<TextPosition> mainDirection(List<TextPosition> glyphs) {
    return glyphs.stream().collect(Collectors.groupingBy(TextPosition::getDir)).values().stream()
        .max(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  private static List<Run> runs(List<TextPosition> glyphs) {
    var runs = new ArrayList<Run>();
    var open = new Open();
    for (var glyph : glyphs) {
      if (!open.takes(glyph)) {
        open.close(runs);
      }
      open.add(glyph);
    }
    open.close(runs);
    return runs.stream().distinct().toList();
  }

  /// A run that grows.
  private static final class Open {
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float y;
    private float size;

    boolean takes(TextPosition glyph) {
      float gap = glyph.getXDirAdj() - right;
      return !text.isEmpty()
          && Math.abs(glyph.getYDirAdj() - y) < 0.35f * size
          && gap < RUN_GAP * size
          && gap > -0.5f * size;
    }

    void add(TextPosition glyph) {
      var letter = letter(glyph);
      if (text.isEmpty()) {
        left = glyph.getXDirAdj();
        y = glyph.getYDirAdj();
        size = Math.max(1, Math.max(glyph.getFontSizeInPt(), glyph.getHeightDir()));
      } else if (glyph.getXDirAdj() - right > WORD_GAP * size
          && !endsBlank()
          && !letter.isBlank()) {
        text.append(' ');
      }
      text.append(letter);
      right = glyph.getXDirAdj() + glyph.getWidthDirAdj();
    }

    private boolean endsBlank() {
      return Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static String letter(TextPosition glyph) {
      var letter = glyph.getUnicode();
      var font = glyph.getFont().getName();
      boolean sign = font != null && SYMBOL_FONT.matcher(font).matches() && !letter.isBlank();
      return sign ? BULLET : letter;
    }

    void close(List<Run> runs) {
      if (!text.toString().isBlank()) {
        runs.add(new Run(text.toString(), left, right, y, size));
      }
      text.setLength(0);
    }
  }
}
