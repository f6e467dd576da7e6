package nextrung.train;

import java.util.Locale;
import nextrung.render.Markup;
import nextrung.train.Reliability.Bin;

/// The reliability diagram as an SVG picture: probability across, the share that is right upwards,
/// a bar for each bin with its count above. Lengths are in units of the view box, about a pixel
/// each.
final class ReliabilityPicture {
  private static final int SIDE = 400;
  private static final int LEFT = 56;
  private static final int TOP = 48;
  private static final int FOOT = 48;
  private static final int TICKS = 5;

  private final Reliability reliability;
  private final Markup svg;

  ReliabilityPicture(Reliability reliability, Markup svg) {
    this.reliability = reliability;
    this.svg = svg;
  }

  void draw() {
    svg.in(
        "svg.reliability",
        () -> {
          svg.put("title", "Reliability diagram");
          svg.put("desc", description());
          ticks();
          reliability.bins().stream().filter(bin -> bin.count() > 0).forEach(this::bar);
          line("ideal", x(0), y(0), x(1), y(1));
          label("middle", LEFT + SIDE / 2.0, TOP + SIDE + FOOT - 8.0, "probability");
          label("start", 0, TOP - 30.0, "share that is right; above each bar, the candidates");
        },
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 %d %d".formatted(LEFT + SIDE + 16, TOP + SIDE + FOOT),
        "role",
        "img");
  }

  private String description() {
    return "%d candidates in %d bins; calibration error %s"
        .formatted(
            reliability.count(),
            reliability.bins().size(),
            EvaluationTable.Row.rounded(reliability.error()));
  }

  private void ticks() {
    for (int i = 0; i <= TICKS; i++) {
      double value = (double) i / TICKS;
      line("grid", x(0), y(value), x(1), y(value));
      label("end", LEFT - 8.0, y(value) + 4, tenth(value));
      label("middle", x(value), TOP + SIDE + 18.0, tenth(value));
    }
  }

  private void bar(Bin bin) {
    svg.empty(
        "rect.bar",
        "x",
        tenth(x(bin.from()) + 2),
        "y",
        tenth(y(bin.right())),
        "width",
        tenth(x(bin.to()) - x(bin.from()) - 4),
        "height",
        tenth(y(0) - y(bin.right())));
    svg.empty(
        "circle.mean", "cx", tenth(x(bin.probability())), "cy", tenth(y(bin.right())), "r", "3");
    label(
        "middle",
        x((bin.from() + bin.to()) / 2),
        y(bin.right()) - 6,
        Integer.toString(bin.count()));
  }

  private void line(String style, double x1, double y1, double x2, double y2) {
    svg.empty("line." + style, "x1", tenth(x1), "y1", tenth(y1), "x2", tenth(x2), "y2", tenth(y2));
  }

  private void label(String anchor, double x, double y, String text) {
    svg.put("text", text, "x", tenth(x), "y", tenth(y), "text-anchor", anchor);
  }

  private static double x(double probability) {
    return LEFT + probability * SIDE;
  }

  private static double y(double share) {
    return TOP + (1 - share) * SIDE;
  }

  /// With one place, whatever the language of the machine.
  static String tenth(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
