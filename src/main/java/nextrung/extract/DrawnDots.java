package nextrung.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Collects the small round or square shapes that a page fills: browsers draw the bullets of lists
/// so, without a letter that stands for them.
final class DrawnDots {
  private static final float SMALLEST = 1f;
  private static final float LARGEST = 9f;
  private static final float MOST_UNEVEN = 1.5f;
  private static final int MOST = 20_000;

  private final PDFStreamEngine engine;
  private final List<Dot> dots = new ArrayList<>();
  private float left;
  private float right;
  private float low;
  private float high;

  /// A shape, in points from the top left corner of its page.
  ///
  /// @param y of its middle
  record Dot(float left, float right, float y) {
    /// Whether it stands before a run, within the reach of a bullet.
    boolean leads(Run run) {
      float gap = run.left() - right;
      return gap > 0
          && gap < 3 * run.size()
          && y < run.y()
          && y > run.y() - run.size()
          && right - left < 0.7f * run.size();
    }
  }

  /// Listens to the engine that walks through the pages.
  DrawnDots(PDFStreamEngine engine) {
    this.engine = engine;
    on("re", this::rectangle);
    List.of("m", "l", "c", "v", "y").forEach(name -> on(name, this::points));
    List.of("f", "F", "f*", "B", "B*", "b", "b*").forEach(name -> on(name, none -> fill()));
    List.of("n", "S", "s").forEach(name -> on(name, none -> forget()));
    forget();
  }

  /// The dots since the last call.
  List<Dot> take(PDRectangle page) {
    var found =
        dots.stream()
            .map(dot ->
                new Dot(
                    dot.left() - page.getLowerLeftX(),
                    dot.right() - page.getLowerLeftX(),
                    page.getUpperRightY() - dot.y()))
            .toList();
    dots.clear();
    forget();
    return found;
  }

  private void rectangle(List<Float> numbers) {
    if (numbers.size() == 4) {
      point(numbers.get(0), numbers.get(1));
      point(numbers.get(0) + numbers.get(2), numbers.get(1) + numbers.get(3));
    }
  }

  private void points(List<Float> numbers) {
    for (int i = 1; i < numbers.size(); i += 2) {
      point(numbers.get(i - 1), numbers.get(i));
    }
  }

  private void point(float x, float y) {
    var at = engine.transformedPoint(x, y);
    left = Math.min(left, at.x);
    right = Math.max(right, at.x);
    low = Math.min(low, at.y);
    high = Math.max(high, at.y);
  }

  private void fill() {
    float width = right - left;
    float height = high - low;
    boolean small = Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST;
    if (small
        && Math.max(width, height) <= MOST_UNEVEN * Math.min(width, height)
        && dots.size() < MOST) {
      dots.add(new Dot(left, right, (low + high) / 2));
    }
    forget();
  }

  private void forget() {
    left = Float.MAX_VALUE;
    low = Float.MAX_VALUE;
    right = -Float.MAX_VALUE;
    high = -Float.MAX_VALUE;
  }

  private void on(String name, Consumer<List<Float>> step) {
    engine.addOperator(
        new OperatorProcessor(engine) {
          @Override
          public void process(Operator operator, List<COSBase> operands) {
            step.accept(
                operands.stream()
                    .filter(COSNumber.class::isInstance)
                    .map(operand -> ((COSNumber) operand).floatValue())
                    .toList());
          }

          @Override
          public String getName() {
            return name;
          }
        });
  }
}
