package nextrung.extract;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Measures how much of a page its pictures cover, those written into its drawing among them. A
/// scanner lays one over the whole page, or cuts it into strips.
final class Pictures {
  private static final int MOST = 20_000;

  private final PDFStreamEngine engine;
  private final List<Rectangle2D> pictures = new ArrayList<>();

  /// Listens to the engine that walks through the pages.
  Pictures(PDFStreamEngine engine) {
    this.engine = engine;
    engine.addOperator(new Drawn());
    engine.addOperator(new Inline());
  }

  /// The share of a page that the pictures since the last call cover.
  float take(PDRectangle page) {
    var sheet =
        new Rectangle2D.Float(
            page.getLowerLeftX(), page.getLowerLeftY(), page.getWidth(), page.getHeight());
    double covered =
        pictures.stream().map(sheet::createIntersection).mapToDouble(Pictures::area).sum();
    pictures.clear();
    return (float) (covered / area(sheet));
  }

  private static double area(Rectangle2D box) {
    return box.isEmpty() ? 0 : box.getWidth() * box.getHeight();
  }

  /// A picture fills the unit square, wherever that lies on the page.
  private void add() {
    if (pictures.size() < MOST) {
      var corner = engine.transformedPoint(0, 0);
      var box = new Rectangle2D.Float(corner.x, corner.y, 0, 0);
      box.add(engine.transformedPoint(1, 0));
      box.add(engine.transformedPoint(0, 1));
      box.add(engine.transformedPoint(1, 1));
      pictures.add(box);
    }
  }

  /// A picture that stands in the file by itself, or a form, which may hold more of either.
  private final class Drawn extends DrawObject {
    Drawn() {
      super(engine);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      if (!operands.isEmpty()
          && operands.getFirst() instanceof COSName name
          && engine.getResources().isImageXObject(name)) {
        add();
      }
      super.process(operator, operands);
    }
  }

  /// A picture that stands within the drawing.
  private final class Inline extends OperatorProcessor {
    Inline() {
      super(engine);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      add();
    }

    @Override
    public String getName() {
      return "BI";
    }
  }
}
