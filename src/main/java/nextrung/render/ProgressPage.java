package nextrung.render;

import java.time.LocalDate;
import java.util.List;
import nextrung.advise.Progress;
import nextrung.advise.Progress.Entry;
import org.jspecify.annotations.Nullable;

/// What has changed for one person.
final class ProgressPage extends AdvisorPage {
  private final Progress progress;

  ProgressPage(Progress progress, @Nullable LocalDate date) {
    super(progress.framework(), progress.notice(), date);
    this.progress = progress;
  }

  @Override
  protected String title() {
    return "Progress from %s to %s".formatted(Plain.of(progress.from()), Plain.of(progress.to()));
  }

  @Override
  protected void main() {
    progress.remarks().forEach(remark -> html.put("p.warning", remark));
    section("Gained", () -> entries(progress.gained(), ProgressWords.NO_GAIN));
    section("New evidence", () -> entries(progress.evidence(), ProgressWords.NO_EVIDENCE));
    section("Targets", this::targets);
    section("No longer in the text", () -> entries(progress.lost(), ProgressWords.NO_LOSS));
    if (!progress.changes().isEmpty()) {
      section(
          "Changes of the framework",
          () ->
              html.in(
                  "ul",
                  () ->
                      progress
                          .changes()
                          .forEach(each -> html.put("li", ProgressWords.change(each)))));
    }
  }

  private void entries(List<Entry> entries, String none) {
    if (entries.isEmpty()) {
      none(none);
      return;
    }
    html.in(
        "table",
        () -> {
          columns("Statement", "Level", "In the text");
          html.in(
              "tbody",
              () ->
                  entries.forEach(entry ->
                      html.in(
                          "tr",
                          () -> {
                            html.put("th", entry.name(), "scope", "row");
                            cell(entry.level());
                            html.in(
                                "td",
                                () ->
                                    entry
                                        .quotes()
                                        .forEach(quote -> html.put("q", Plain.quote(quote))));
                          })));
        });
  }

  private void targets() {
    if (progress.targets().isEmpty()) {
      none(ProgressWords.NO_TARGETS);
      return;
    }
    html.in(
        "table",
        () -> {
          columns("Statement", "Level", "Reached", "Now", "By", "Note");
          html.in(
              "tbody",
              () ->
                  progress
                      .targets()
                      .forEach(target ->
                          html.in(
                              "tr",
                              () -> {
                                html.put("th", target.name(), "scope", "row");
                                cell(target.level());
                                cell(target.reached() ? "reached" : "not yet");
                                html.in("td", () -> mark(Mark.of(target.status())));
                                cell(target.by() == null ? "" : target.by());
                                cell(target.note() == null ? "" : target.note());
                              })));
        });
  }
}
