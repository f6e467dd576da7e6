package nextrung.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.Report.StatementEntry;
import nextrung.document.Kind;
import nextrung.framework.StatementId;
import nextrung.index.Progress;
import nextrung.profile.StatementStatus;

/// How far the reports on files equal those on the plain text that the files were made from.
///
/// Its argument is a folder filled by `src/test/files/make.py`. It prints one line for each sort of
/// file: how many have the same shown statements, and how alike the sets are. With a second
/// argument the files that differ are named. It ends with 1 where fewer than 95 of 100 files are
/// the same.
public final class FileFidelity {
  private static final double ENOUGH = 0.95;

  private final Nextrung engine;
  private final MadeFiles files;
  private final boolean verbose;
  private final Map<String, Tally> tallies = new TreeMap<>();

  private FileFidelity(Nextrung engine, MadeFiles files, boolean verbose) {
    this.engine = engine;
    this.files = files;
    this.verbose = verbose;
  }

  /// The files of one sort.
  private static final class Tally {
    private int files;
    private int same;
    private int shown;
    private int differing;

    private void add(Set<StatementId> expected, Set<StatementId> found) {
      var either = new HashSet<>(expected);
      either.addAll(found);
      shown += either.size();
      either.removeIf(id -> expected.contains(id) && found.contains(id));
      differing += either.size();
      files++;
      same += either.isEmpty() ? 1 : 0;
    }

    private String line(String sort) {
      return "%-12s %4d of %4d files the same (%.1f%%), %d of %d statements apart%n"
          .formatted(sort, same, files, 100.0 * same / files, differing, shown);
    }
  }

  public static void main(String[] args) throws IOException {
    try (var engine = Nextrung.open(new Home(Path.of("")), Progress.SILENT);
        var files = MadeFiles.in(Path.of(args[0]))) {
      var fidelity = new FileFidelity(engine, files, args.length > 1);
      fidelity.compare();
      if (fidelity.sameShare() < ENOUGH) {
        System.exit(1);
      }
    }
  }

  private void compare() throws IOException {
    for (var original : files.originals()) {
      var plain = report(files.text(original.file()), Optional.empty());
      var kind = Optional.of(plain.document().kind());
      for (var copy : original.copies().entrySet()) {
        var found = shown(report(files.text(copy.getValue()), kind));
        tallies.computeIfAbsent(copy.getKey(), sort -> new Tally()).add(shown(plain), found);
        if (verbose && !found.equals(shown(plain))) {
          System.out.printf("%s: %s, not %s%n", copy.getValue(), found, shown(plain));
        }
      }
    }
    tallies.forEach((sort, tally) -> System.out.print(tally.line(sort)));
  }

  private double sameShare() {
    int same = tallies.values().stream().mapToInt(tally -> tally.same).sum();
    int files = tallies.values().stream().mapToInt(tally -> tally.files).sum();
    return (double) same / files;
  }

  private Report report(String text, Optional<Kind> kind) {
    return engine.report(engine.document("text", kind, text));
  }

  private static Set<StatementId> shown(Report report) {
    return report.statements().stream()
        .filter(statement -> statement.status() == StatementStatus.SHOWN)
        .map(StatementEntry::id)
        .collect(Collectors.toSet());
  }
}
