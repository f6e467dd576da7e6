package nextrung.render;

import java.io.IOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// What a reader sees of a PDF.
///
/// @param text that can be selected, in its order
/// @param pictures of the sheets, 72 dots an inch
record Sheets(String text, List<Picture> pictures) {
  private static final int WHITE = 0xffffff;

  /// @param dots row by row, red, green and blue in the last 24 bits
  record Picture(int width, int height, IntBuffer dots) {
    /// The share of the dots in a rectangle, given in parts of the sheet, that are not white.
    double ink(double left, double top, double right, double bottom) {
      long inked = 0;
      long all = 0;
      for (int y = (int) (top * height); y < (int) (bottom * height); y++) {
        for (int x = (int) (left * width); x < (int) (right * width); x++) {
          all++;
          inked += (dots.get(y * width + x) & WHITE) == WHITE ? 0 : 1;
        }
      }
      return (double) inked / all;
    }
  }

  static Sheets of(PDDocument pdf) throws IOException {
    var renderer = new PDFRenderer(pdf);
    var pictures = new ArrayList<Picture>();
    for (int page = 0; page < pdf.getNumberOfPages(); page++) {
      var image = renderer.renderImage(page, 1, ImageType.RGB);
      int width = image.getWidth();
      int height = image.getHeight();
      var dots = IntBuffer.wrap(image.getRGB(0, 0, width, height, null, 0, width));
      pictures.add(new Picture(width, height, dots));
    }
    return new Sheets(new PDFTextStripper().getText(pdf), List.copyOf(pictures));
  }
}
