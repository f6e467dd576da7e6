package nextrung;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nextrung.document.DocumentReader;
import nextrung.document.Kind;
import nextrung.framework.StatementId;
import nextrung.index.Progress;
import nextrung.profile.StatementStatus;

/// The real engine, opened once for all tests of a run; it lives as long as the process.
public final class TestEngine {
  private static final Nextrung ENGINE = Nextrung.open(new Home(Path.of("")), Progress.SILENT);

  private TestEngine() {}

  public static Nextrung get() {
    return ENGINE;
  }

  public static Report report(String text) {
    return ENGINE.report(ENGINE.document("test", Optional.empty(), text));
  }

  static Report report(Kind kind, String text) {
    return ENGINE.report(ENGINE.document("test", Optional.of(kind), text));
  }

  public static String example(String name) {
    return DocumentReader.read(Path.of("examples", name + ".txt"));
  }

  /// The names of all examples that are plain texts.
  public static List<String> examples() throws IOException {
    try (var files = Files.list(Path.of("examples"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .map(name -> name.substring(0, name.length() - ".txt".length()))
          .sorted()
          .toList();
    }
  }

  /// The shown statements, in the order of the framework.
  public static List<StatementId> shown(Report report) {
    return report.statements().stream()
        .filter(statement -> statement.status() == StatementStatus.SHOWN)
        .map(Report.StatementEntry::id)
        .toList();
  }
}
