package nextrung.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.Report.StatementEntry;
import nextrung.document.Kind;
import nextrung.extract.Extraction;
import nextrung.extract.Extractor;
import nextrung.framework.StatementId;
import nextrung.index.Progress;
import nextrung.profile.StatementStatus;

/// How far the reports on files equal those on the plain text that the files were made from.
///
/// Its argument is a folder filled by `src/test/files/make.py`. It prints one line for each sort of
/// file: how many have the same shown statements, and how alike the sets are.
public final class FileFidelity {
  private final Nextrung engine;
  private final Extractor extractor;

  private FileFidelity(Nextrung engine, Extractor extractor) {
    this.engine = engine;
    this.extractor = extractor;
  }

  /// The files of one sort.
  private static final class Tally {
    private int files;
    private int same;
    private int shown;
    private int differing;

    private void add(Set<StatementId> expected, Set<StatementId> found) {
      var apart = new HashSet<>(expected);
      apart.addAll(found);
      shown += apart.size();
      apart.removeIf(id -> expected.contains(id) && found.contains(id));
      differing += apart.size();
      files++;
      same += apart.isEmpty() ? 1 : 0;
    }

    private String line(String sort) {
      return "%-12s %4d of %4d files the same (%.1f%%), %d of %d statements apart%n"
          .formatted(sort, same, files, 100.0 * same / files, differing, shown);
    }
  }

  public static void main(String[] args) throws IOException {
    try (var engine = Nextrung.open(new Home(Path.of("")), Progress.SILENT);
        var extractor = Extractor.pooled(1, 1)) {
      new FileFidelity(engine, extractor).compare(Path.of(args[0]), args.length > 1);
    }
  }

  private void compare(Path folder, boolean verbose) throws IOException {
    Map<String, Tally> tallies = new TreeMap<>();
    for (var text : texts(folder)) {
      var name = text.getFileName().toString().replaceFirst("txt$", "");
      var plain = report(text, Optional.empty());
      for (var file : files(folder, name)) {
        var sort = file.getFileName().toString().substring(name.length());
        var found = report(file, Optional.of(plain.document().kind()));
        tallies.computeIfAbsent(sort, each -> new Tally()).add(shown(plain), shown(found));
        if (verbose && !shown(plain).equals(shown(found))) {
          System.out.printf(
              "%s %s: %s, not %s%n",
              file.getFileName(), found.document().status(), shown(found), shown(plain));
        }
      }
    }
    tallies.forEach((sort, tally) -> System.out.print(tally.line(sort)));
  }

  private static List<Path> texts(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static List<Path> files(Path folder, String name) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(name))
          .filter(file -> !file.toString().endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  private Report report(Path file, Optional<Kind> kind) throws IOException {
    Extraction extraction = extractor.extract(Files.readAllBytes(file));
    return engine.report(engine.document(file.toString(), kind, extraction));
  }

  private static Set<StatementId> shown(Report report) {
    var shown = new HashSet<StatementId>();
    for (StatementEntry statement : report.statements()) {
      if (statement.status() == StatementStatus.SHOWN) {
        shown.add(statement.id());
      }
    }
    return shown;
  }
}
