package nextrung.render;

import java.time.LocalDate;
import java.util.List;
import nextrung.advise.Progress;
import nextrung.advise.Progress.Entry;
import nextrung.advise.Progress.GoneTarget;
import nextrung.advise.Progress.Outcome;
import nextrung.advise.Progress.Said;
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
    section("Self-reported now", () -> entries(progress.selfReported(), ProgressWords.NO_WORD));
    section("New evidence", () -> entries(progress.evidence(), ProgressWords.NO_EVIDENCE));
    section("Targets", this::targets);
    section("No longer in the text", this::lost);
    section("Said otherwise", this::saidOtherwise);
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

  private void lost() {
    entries(progress.lost(), ProgressWords.NO_LOSS);
    if (!progress.lost().isEmpty()) {
      html.put("p.hint", ProgressWords.LOST_HINT);
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
    if (progress.targets().isEmpty() && progress.goneTargets().isEmpty()) {
      none(ProgressWords.NO_TARGETS);
      return;
    }
    html.in(
        "table",
        () -> {
          columns("Statement", "Level", "Reached", "Now", "By", "Note");
          html.in(
              "tbody",
              () -> {
                progress.targets().forEach(target -> html.in("tr", () -> target(target)));
                progress.goneTargets().forEach(target -> html.in("tr", () -> gone(target)));
              });
        });
  }

  private void target(Outcome target) {
    html.put("th", target.name(), "scope", "row");
    cell(target.level());
    cell(ProgressWords.reached(target));
    html.in("td", () -> mark(Mark.of(target.status())));
    wish(target.note(), target.by());
  }

  private void gone(GoneTarget target) {
    html.put("th", Plain.of(target.text()), "scope", "row");
    cell("");
    cell("gone from the framework");
    cell("");
    wish(target.note(), target.by());
  }

  private void wish(@Nullable String note, @Nullable String by) {
    cell(by == null ? "" : by);
    cell(note == null ? "" : note);
  }

  private void saidOtherwise() {
    if (progress.saidOtherwise().isEmpty()) {
      none(ProgressWords.NO_OTHER);
      return;
    }
    html.in(
        "table",
        () -> {
          columns("Statement", "Level", "What differs");
          html.in(
              "tbody",
              () -> progress.saidOtherwise().forEach(said -> html.in("tr", () -> said(said))));
        });
  }

  private void said(Said said) {
    html.put("th", said.name(), "scope", "row");
    cell(said.level());
    cell(said.how());
  }
}
