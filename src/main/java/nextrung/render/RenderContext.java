package nextrung.render;

import java.time.LocalDate;
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
public record RenderContext(
    Framework framework, Ladder ladder, boolean colour, @Nullable LocalDate date) {

  /// Without colour and without a date.
  public static RenderContext of(Framework framework, Ladder ladder) {
    return new RenderContext(framework, ladder, false, null);
  }

  public RenderContext withColour(boolean wanted) {
    return new RenderContext(framework, ladder, wanted, date);
  }

  public RenderContext withDate(LocalDate day) {
    return new RenderContext(framework, ladder, colour, day);
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
