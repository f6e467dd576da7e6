package nextrung.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
/// file: how many have the same shown statements, and how alike the sets are. A list in a file has
/// one sign for its items where texts have many, so each file is also compared with the text whose
/// bullets are written as files have them. With a second argument the files that differ are named.
public final class FileFidelity {
  private static final int ATTEMPTS = 5;
  private static final Pattern BULLET = Pattern.compile("(?m)^(\\s*)[-–—*•·▪►+~>o○●■□✓✔◦‣⁃]\\s+");

  private final Nextrung engine;
  private final Extractor extractor;
  private final Map<List<String>, Report> reports = new HashMap<>();

  private FileFidelity(Nextrung engine, Extractor extractor) {
    this.engine = engine;
    this.extractor = extractor;
  }

  /// The files of one sort.
  private static final class Tally {
    private int files;
    private int same;
    private int sameBullets;
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

    private void addBullets(boolean isSame) {
      sameBullets += isSame ? 1 : 0;
    }

    private String line(String sort) {
      return "%-12s %4d of %4d files the same (%.1f%%), %d of %d statements apart; %d with its bullets%n"
          .formatted(sort, same, files, 100.0 * same / files, differing, shown, sameBullets);
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
      var words = text(text);
      var plain = report(words, Optional.empty());
      var kind = Optional.of(plain.document().kind());
      var dotted = report(BULLET.matcher(words).replaceAll("$1• "), kind);
      for (var file : files(folder, name)) {
        var sort = file.getFileName().toString().substring(name.length());
        var found = report(text(file), kind);
        var tally = tallies.computeIfAbsent(sort, each -> new Tally());
        tally.add(shown(plain), shown(found));
        tally.addBullets(shown(dotted).equals(shown(found)));
        if (verbose && !shown(plain).equals(shown(found))) {
          System.out.printf(
              "%s: %s, not %s; with its bullets %s%n",
              file.getFileName(), shown(found), shown(plain), shown(dotted));
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

  /// The text of a file. Where the machine is so busy that its parser is stopped for taking too
  /// long, it is asked again.
  private String text(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (extractor.extract(bytes) instanceof Extraction.Text found) {
        return found.text();
      }
    }
    throw new IOException("[%s] gave no text".formatted(file.getFileName()));
  }

  /// What is read of a text; equal texts are read once.
  private Report report(String text, Optional<Kind> kind) {
    return reports.computeIfAbsent(
        List.of(kind.map(Kind::key).orElse(""), text),
        key -> engine.report(engine.document("text", kind, text)));
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
