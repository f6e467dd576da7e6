package nextrung.render;

import java.time.LocalDate;
import nextrung.Report.FrameworkNote;
import org.jspecify.annotations.Nullable;

/// A page for advisors: plain tables that a browser shows and a printer prints. Screen and paper
/// share one style sheet.
abstract class AdvisorPage extends TablePage {
  private static final String STYLE = "advisor.css";

  AdvisorPage(FrameworkNote framework, String notice, @Nullable LocalDate date) {
    super(STYLE, framework, notice, date);
  }
}
