package nextrung.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import nextrung.Report;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import org.jspecify.annotations.Nullable;

/// What a renderer needs beside the report.
///
/// @param framework the framework that the reports were read against
/// @param ladder its strands and steps
/// @param colour whether text for a terminal may carry colour codes; other formats ignore it
/// @param date printed as the day of the report where given; never taken from the clock here, as
///   the same input must give the same bytes
/// @param paper that a PDF is laid out for; other formats ignore it
/// @param source the JSON document that was read, for formats that add to it; null where it was
///   none
public record RenderContext(
    Framework framework,
    Ladder ladder,
    boolean colour,
    @Nullable LocalDate date,
    Paper paper,
    @Nullable JsonNode source) {

  /// Without colour and without a date, on A4.
  public static RenderContext of(Framework framework, Ladder ladder) {
    return new RenderContext(framework, ladder, false, null, Paper.A4, null);
  }

  public RenderContext withColour(boolean wanted) {
    return new RenderContext(framework, ladder, wanted, date, paper, source);
  }

  public RenderContext withDate(LocalDate day) {
    return new RenderContext(framework, ladder, colour, day, paper, source);
  }

  public RenderContext withPaper(Paper sheet) {
    return new RenderContext(framework, ladder, colour, date, sheet, source);
  }

  /// With the JSON document that the report is about, if it is one.
  public RenderContext withSource(Optional<JsonNode> document) {
    return new RenderContext(framework, ladder, colour, date, paper, document.orElse(null));
  }

  /// @throws IllegalArgumentException when the report is about another framework
  void check(Report report) {
    if (!report.framework().soc().equals(framework.soc())) {
      throw new IllegalArgumentException(
          "report %s is about framework %s and cannot be rendered with framework %s"
              .formatted(report.id(), report.framework().soc(), framework.soc()));
    }
  }
}
