import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Draws how the time of one CV, and of opening the index, grows with the number of statements,
/// from the figures that `-Dbench=OccupationBenchmark` leaves behind.
///
/// `java -cp "target/nextrung/lib/*" src/build/GrowthCurve.java target/benchmark.json
/// docs/images/growth.svg`
final class GrowthCurve {
  private static final int WIDTH = 360;
  private static final int LEFT = 52;
  private static final int RIGHT = 16;
  private static final int TOP = 44;
  private static final int BOTTOM = 230;
  private static final int HEIGHT = 280;

  /// One figure of the benchmark in milliseconds, with half the width of its confidence interval.
  private record Point(int statements, double value, double error) {}

  private GrowthCurve() {}

  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    var results = new ObjectMapper().readTree(Files.readString(Path.of(args[0])));
    var picture =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" role="img" aria-label="Milliseconds over the number of statements: one CV, and opening the index">
        <style>text{fill:#333}.axis,.tick{stroke:#888;fill:none}.grid{stroke:#8884;fill:none}.curve{stroke:#1f6fb2;stroke-width:2;fill:none}.dot{fill:#1f6fb2}.limit{stroke:#b3541e;stroke-dasharray:5 4;fill:none}.limit-name{fill:#b3541e}@media(prefers-color-scheme:dark){text{fill:#ddd}.curve{stroke:#6cb6f0}.dot{fill:#6cb6f0}.limit{stroke:#f0a06c}.limit-name{fill:#f0a06c}}</style>
        %s%s</svg>
        """
            .formatted(
                2 * WIDTH,
                HEIGHT,
                panel(0, "one CV, ms", points(results, "oneCv"), "twice the time of 40", true),
                panel(WIDTH, "opening the index, ms", points(results, "openIndex"), "", false));
    Files.writeString(Path.of(args[1]), picture);
  }

  private static List<Point> points(JsonNode results, String benchmark) {
    var points = new ArrayList<Point>();
    for (var result : results) {
      if (result.path("benchmark").asText().endsWith("." + benchmark)) {
        var figure = result.path("primaryMetric");
        points.add(
            new Point(
                result.path("params").path("statements").asInt(),
                figure.path("score").asDouble(),
                figure.path("scoreError").asDouble(0)));
      }
    }
    points.sort(Comparator.comparingInt(Point::statements));
    return points;
  }

  /// One diagram. The lowest statements stand at the left edge; the axis of statements is
  /// logarithmic, the one of milliseconds starts at nought.
  private static String panel(
      int left, String title, List<Point> points, String limitName, boolean limited) {
    double limit = limited ? 2 * points.getFirst().value() : 0;
    double highest =
        Math.max(limit, points.stream().mapToDouble(p -> p.value() + error(p)).max().orElseThrow());
    double step = step(highest);
    double most = Math.ceil(highest * 1.05 / step) * step;
    var svg = new StringBuilder();
    text(svg, left + 8, 20, "start", "", title);
    for (double value = 0; value <= most + step / 2; value += step) {
      double y = y(value, most);
      line(svg, "grid", left + LEFT, y, left + WIDTH - RIGHT, y);
      text(svg, left + LEFT - 6, y + 4, "end", "", number(value));
    }
    line(svg, "axis", left + LEFT, BOTTOM, left + WIDTH - RIGHT, BOTTOM);
    if (limited) {
      line(svg, "limit", left + LEFT, y(limit, most), left + WIDTH - RIGHT, y(limit, most));
      text(svg, left + LEFT + 4, y(limit, most) - 5, "start", "limit-name", limitName);
    }
    curve(svg, left, points, most);
    return svg.toString();
  }

  private static void curve(StringBuilder svg, int left, List<Point> points, double most) {
    var path = new StringBuilder();
    for (var point : points) {
      double x = left + x(point.statements(), points);
      double y = y(point.value(), most);
      path.append(path.isEmpty() ? "M" : " L").append("%.1f %.1f".formatted(x, y));
      double error = error(point);
      line(svg, "tick", x, y(point.value() - error, most), x, y(point.value() + error, most));
      line(svg, "tick", x, BOTTOM, x, BOTTOM + 4);
      svg.append("<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"/>\n".formatted(x, y));
      text(svg, x, y - 9, "middle", "", number(point.value()));
      text(svg, x, BOTTOM + 18, "middle", "", "%,d".formatted(point.statements()));
    }
    svg.append("<path class=\"curve\" d=\"%s\"/>\n".formatted(path));
    text(svg, left + (LEFT + WIDTH - RIGHT) / 2.0, BOTTOM + 38, "middle", "", "statements");
  }

  /// A bar never goes below nought.
  private static double error(Point point) {
    return Double.isFinite(point.error()) ? Math.min(point.error(), point.value()) : 0;
  }

  private static double x(int statements, List<Point> points) {
    double span = Math.log((double) points.getLast().statements() / points.getFirst().statements());
    double share = Math.log((double) statements / points.getFirst().statements()) / span;
    return LEFT + 22 + share * (WIDTH - LEFT - RIGHT - 50);
  }

  private static double y(double value, double most) {
    return BOTTOM - (BOTTOM - TOP) * value / most;
  }

  /// Four to ten lines of the grid, at round numbers.
  private static double step(double most) {
    double ten = Math.pow(10, Math.floor(Math.log10(most)));
    double share = most / ten;
    return share > 5 ? ten : share > 2 ? ten / 2 : ten / 5;
  }

  private static String number(double value) {
    return value == 0 ? "0" : value < 10 ? "%.1f".formatted(value) : "%.0f".formatted(value);
  }

  private static void line(
      StringBuilder svg, String kind, double x, double y, double x2, double y2) {
    svg.append("<path class=\"%s\" d=\"M%.1f %.1f L%.1f %.1f\"/>\n".formatted(kind, x, y, x2, y2));
  }

  private static void text(
      StringBuilder svg, double x, double y, String anchor, String kind, String words) {
    svg.append(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">%s</text>\n"
            .formatted(x, y, anchor, kind, words));
  }
}
