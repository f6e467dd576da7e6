package nextrung.extract;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nextrung.document.SourceDocument;
import nextrung.extract.DrawnDots.Dot;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Collects the glyphs of each page as runs. PDFBox says where each glyph stands and what letter it
/// means; its own reading order is left aside. Bullets that are drawn count as letters, and so does
/// what is [Typed] on a page.
final class GlyphCollector extends PDFTextStripper {
  private static final Pattern SYMBOL_FONT =
      Pattern.compile("(?i).*(?:symbol|wingding|webding|dingbat).*");
  private static final Pattern BOLD_FONT = Pattern.compile("(?i).*(?:bold|black|heavy).*");
  private static final Pattern LIGATURE = Pattern.compile("[\ufb00-\ufb06]");
  private static final String BULLET = "•";
  private static final float WORD_GAP = 0.17f;
  private static final float RUN_GAP = 1.0f;
  private static final int FEWEST_LETTERS = 30;
  private static final float MOST_OF_PAGE = 0.5f;
  private static final int MOST_GLYPHS = 4 * SourceDocument.MAX_CHARACTERS;

  private final List<Page> pages = new ArrayList<>();
  private final List<TextPosition> glyphs = new ArrayList<>();
  private final DrawnDots dots = new DrawnDots(this);
  private final Pictures pictures = new Pictures(this);
  private int count;

  /// A page with its runs in the order of the file.
  ///
  /// @param pictured the share of it that pictures cover
  record Page(float height, List<Run> runs, float pictured) {
    /// Whether it says nothing. What a scanner stamps on the picture of a page is no text of it.
    boolean isEmpty() {
      return runs.isEmpty() || (pictured > MOST_OF_PAGE && letters() < FEWEST_LETTERS);
    }

    private long letters() {
      return runs.stream()
          .flatMapToInt(run -> run.text().chars())
          .filter(Character::isLetter)
          .count();
    }
  }

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

  /// Called when the glyphs of a page are there: those of its fields are put to them.
  @Override
  protected void writePage() {
    Typed.on(getCurrentPage()).forEach(this::show);
  }

  private void show(PDAnnotation typed) {
    try {
      showAnnotation(typed);
    } catch (UnreadableException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return; // the page can be read without it
    }
  }

  @Override
  protected void startPage(PDPage page) {
    glyphs.clear();
  }

  @Override
  protected void endPage(PDPage page) {
    var upright = mainDirection(glyphs);
    float height = upright.isEmpty() ? 0 : height(upright.getFirst());
    var runs = runs(upright);
    boolean asStored = page.getRotation() == 0 && direction(upright) == 0;
    var drawn = dots.take(page.getCropBox());
    float pictured = pictures.take(page.getCropBox());
    pages.add(new Page(height, asStored ? withBullets(runs, drawn) : runs, pictured));
  }

  private static float direction(List<TextPosition> glyphs) {
    return glyphs.isEmpty() ? 0 : glyphs.getFirst().getDir();
  }

  /// The runs with a bullet before each that begins its line behind a dot.
  private static List<Run> withBullets(List<Run> runs, List<Dot> dots) {
    var all = new ArrayList<>(runs);
    for (var dot : dots) {
      runs.stream()
          .filter(dot::leads)
          .min(Run.ACROSS)
          .filter(run -> runs.stream().noneMatch(other -> isBetween(other, dot, run)))
          .map(run -> new Run(BULLET, dot.left(), dot.right(), run.y(), run.size(), run.bold(), 0))
          .ifPresent(all::add);
    }
    return all;
  }

  /// Whether a run stands close before a dot, which then is a mark within a line.
  private static boolean isBetween(Run other, Dot dot, Run run) {
    return other.besides(run)
        && other.left() < dot.left()
        && dot.left() - other.right() < 1.2f * run.size();
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
    return Doubles.without(runs);
  }

  /// A run that grows.
  private static final class Open {
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float y;
    private float size;
    private boolean bold = true;
    private float inked;
    private final Gaps gaps = new Gaps();

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
      if (!letter.isBlank()) {
        if (!text.toString().isBlank() && endsBlank()) {
          gaps.add(text.length() - 1, glyph.getXDirAdj() - inked);
        }
        inked = glyph.getXDirAdj() + glyph.getWidthDirAdj();
      }
      text.append(letter);
      bold &= letter.isBlank() || isBold(glyph);
      right = glyph.getXDirAdj() + glyph.getWidthDirAdj();
    }

    private boolean endsBlank() {
      return Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static String letter(TextPosition glyph) {
      var letter = glyph.getUnicode();
      var font = glyph.getFont().getName();
      boolean sign = font != null && SYMBOL_FONT.matcher(font).matches() && !letter.isBlank();
      return sign
          ? BULLET
          : LIGATURE
              .matcher(letter)
              .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
    }

    private static boolean isBold(TextPosition glyph) {
      var font = glyph.getFont().getName();
      return font != null && BOLD_FONT.matcher(font).matches();
    }

    void close(List<Run> runs) {
      if (!text.toString().isBlank()) {
        gaps.writeTabs(text, size);
        runs.add(new Run(text.toString(), left, right, y, size, bold, gaps.usual()));
      }
      text.setLength(0);
      bold = true;
      gaps.clear();
    }
  }
}
