package nextrung.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nextrung.advise.Progress;
import nextrung.advise.Progress.Entry;
import nextrung.advise.Progress.GoneTarget;
import nextrung.advise.Progress.Outcome;
import nextrung.advise.Progress.Said;
import nextrung.advise.StatementMap.Change;
import org.jspecify.annotations.Nullable;

/// Writes a [Progress]. The same one gives the same bytes.
public final class ProgressRenderer extends AdvisorRenderer {
  private final Progress progress;

  /// @param date printed where given
  public ProgressRenderer(Progress progress, @Nullable LocalDate date) {
    super(progress, date);
    this.progress = progress;
  }

  @Override
  AdvisorPage page(@Nullable LocalDate day) {
    return new ProgressPage(progress, day);
  }

  @Override
  String csv() {
    var text =
        new StringBuilder(
            CsvRenderer.row(
                List.of(
                    "change",
                    "statement",
                    "level",
                    "name",
                    "quote",
                    "by",
                    "note",
                    "source",
                    "notice")));
    progress.gained().forEach(each -> text.append(csv("gained", each)));
    progress.selfReported().forEach(each -> text.append(csv("self_reported", each)));
    progress.evidence().forEach(each -> text.append(csv("new_evidence", each)));
    progress.targets().forEach(each -> text.append(csv(each)));
    progress.goneTargets().forEach(each -> text.append(csv(each)));
    progress.lost().forEach(each -> text.append(csv("lost", each)));
    progress.saidOtherwise().forEach(each -> text.append(csv(each)));
    progress.changes().forEach(each -> text.append(csv(each)));
    progress.remarks().forEach(each -> text.append(row("remark", "", "", "", "", "", each)));
    return text.toString();
  }

  private String csv(String change, Entry entry) {
    return row(
        change,
        entry.statement().toString(),
        entry.level(),
        entry.name(),
        String.join(" … ", entry.quotes()),
        "",
        "");
  }

  private String csv(Outcome target) {
    return row(
        target.reached() ? "target_reached" : "target_open",
        target.statement().toString(),
        target.level(),
        target.name(),
        "",
        orEmpty(target.by()),
        orEmpty(target.note()));
  }

  private String csv(GoneTarget target) {
    return row(
        "target_gone",
        target.statement().toString(),
        "",
        target.text(),
        "",
        orEmpty(target.by()),
        orEmpty(target.note()));
  }

  private String csv(Said said) {
    return row(
        "said_otherwise",
        said.statement().toString(),
        said.level(),
        said.name(),
        "",
        "",
        said.how());
  }

  private String csv(Change change) {
    return row(
        "change",
        change.from().toString(),
        "",
        change.text(),
        "",
        "",
        ProgressWords.change(change));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private String row(String... cells) {
    var all = new ArrayList<>(List.of(cells));
    all.add(Reading.source(progress.framework()));
    all.add(progress.notice());
    return CsvRenderer.row(all);
  }

  @Override
  String text() {
    var lines = new ArrayList<String>();
    lines.add(
        "%s · from %s to %s"
            .formatted(
                progress.framework().title(), Plain.of(progress.from()), Plain.of(progress.to())));
    progress.remarks().forEach(remark -> lines.addAll(List.of("", remark)));
    entries(lines, "Gained", progress.gained(), ProgressWords.NO_GAIN);
    entries(lines, "Self-reported now", progress.selfReported(), ProgressWords.NO_WORD);
    entries(lines, "New evidence", progress.evidence(), ProgressWords.NO_EVIDENCE);
    targets(lines);
    entries(lines, "No longer in the text", progress.lost(), ProgressWords.NO_LOSS);
    if (!progress.lost().isEmpty()) {
      lines.add("  " + ProgressWords.LOST_HINT);
    }
    saidOtherwise(lines);
    if (!progress.changes().isEmpty()) {
      lines.addAll(List.of("", "Changes of the framework", ""));
      progress.changes().forEach(each -> hanging(lines, ProgressWords.change(each)));
    }
    lines.addAll(List.of("", Reading.source(progress.framework()), progress.notice()));
    return String.join("\n", lines) + "\n";
  }

  private static void entries(
      List<String> lines, String heading, List<Entry> entries, String none) {
    lines.addAll(List.of("", heading, ""));
    for (var entry : entries) {
      lines.add("  %s (%s)".formatted(entry.name(), entry.level()));
      entry.quotes().stream()
          .limit(2)
          .forEach(quote ->
              Columns.wrap("“" + Plain.quote(quote) + "”", WIDTH)
                  .forEach(line -> lines.add("    " + line)));
    }
    if (entries.isEmpty()) {
      lines.add("  " + none);
    }
  }

  private void targets(List<String> lines) {
    lines.addAll(List.of("", "Targets", ""));
    for (var target : progress.targets()) {
      hanging(
          lines,
          "%s (%s): %s, now %s"
              .formatted(
                  target.name(),
                  target.level(),
                  ProgressWords.reached(target),
                  Mark.of(target.status()).word()));
      wish(lines, target.note(), target.by());
    }
    for (var target : progress.goneTargets()) {
      hanging(lines, ProgressWords.gone(target));
      wish(lines, target.note(), target.by());
    }
    if (progress.targets().isEmpty() && progress.goneTargets().isEmpty()) {
      lines.add("  " + ProgressWords.NO_TARGETS);
    }
  }

  private static void wish(List<String> lines, @Nullable String note, @Nullable String by) {
    var wish = ComparisonWords.wish(note, by);
    if (!wish.isEmpty()) {
      Columns.wrap(Plain.of(wish), WIDTH).forEach(line -> lines.add("    " + line));
    }
  }

  private void saidOtherwise(List<String> lines) {
    lines.addAll(List.of("", "Said otherwise", ""));
    for (var said : progress.saidOtherwise()) {
      lines.add("  %s (%s)".formatted(said.name(), said.level()));
      lines.add("    " + said.how());
    }
    if (progress.saidOtherwise().isEmpty()) {
      lines.add("  " + ProgressWords.NO_OTHER);
    }
  }
}
