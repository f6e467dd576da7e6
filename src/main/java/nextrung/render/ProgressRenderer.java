package nextrung.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nextrung.advise.Progress;
import nextrung.advise.Progress.Entry;
import nextrung.advise.Progress.Outcome;
import org.jspecify.annotations.Nullable;

/// Writes a [Progress]. The same one gives the same bytes.
public final class ProgressRenderer extends AdvisorRenderer {
  private static final int WIDTH = 74;

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
                List.of("change", "statement", "level", "name", "quote", "source", "notice")));
    progress.gained().forEach(each -> text.append(csv("gained", each)));
    progress.evidence().forEach(each -> text.append(csv("new_evidence", each)));
    progress.targets().forEach(each -> text.append(csv(each)));
    progress.lost().forEach(each -> text.append(csv("lost", each)));
    return text.toString();
  }

  private String csv(String change, Entry entry) {
    return row(
        change,
        entry.statement().toString(),
        entry.level(),
        entry.name(),
        String.join(" … ", entry.quotes()));
  }

  private String csv(Outcome target) {
    return row(
        target.reached() ? "target_reached" : "target_open",
        target.statement().toString(),
        target.level(),
        target.name(),
        "");
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
    entries(lines, "New evidence", progress.evidence(), ProgressWords.NO_EVIDENCE);
    targets(lines);
    entries(lines, "No longer in the text", progress.lost(), ProgressWords.NO_LOSS);
    if (!progress.lost().isEmpty()) {
      lines.add("  " + ProgressWords.LOST_HINT);
    }
    if (!progress.changes().isEmpty()) {
      lines.addAll(List.of("", "Changes of the framework", ""));
      progress.changes().forEach(each -> lines.add("  " + ProgressWords.change(each)));
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
      var by = target.by() == null ? "" : ", by " + target.by();
      lines.add(
          "  %s (%s): %s, now %s%s"
              .formatted(
                  target.name(),
                  target.level(),
                  target.reached() ? "reached" : "not yet",
                  Mark.of(target.status()).word(),
                  Plain.of(by)));
    }
    if (progress.targets().isEmpty()) {
      lines.add("  " + ProgressWords.NO_TARGETS);
    }
  }
}
