package nextrung.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nextrung.Home;
import nextrung.Sources;
import nextrung.framework.StatementId;
import nextrung.index.Progress;
import nextrung.index.StatementIndex;

/// Where to cut the search of statements by meaning: prints how near the statements are to queries
/// that should find one and to queries that should find nothing, and what each floor keeps of both.
/// Run by `mvn -q test-compile exec:exec@floor`; `-Dfloor.encoder=generic` asks the encoder of
/// frameworks without one of their own.
final class SearchFloor {
  private static final Path QUERIES = Path.of("src/test/resources/search/queries.txt");
  private static final String FRAMEWORK = "25-4031.00";
  private static final int FLOORS = 16;

  private SearchFloor() {}

  /// A query, and the cosines of all statements, best first.
  ///
  /// @param words whether words alone find something
  /// @param best cosine of the nearest statement
  /// @param right cosine of the wanted statement; of the nearest, where none is wanted
  private record Answer(String wanted, String query, boolean words, double best, double right) {
    boolean isForNothing() {
      return wanted.equals("-");
    }

    @Override
    public String toString() {
      return "%-13s  %-5s  %5.2f  %5.2f  %s".formatted(wanted, words, best, right, query);
    }
  }

  /// Runs the measurement.
  public static void main(String[] args) throws IOException {
    var home = new Home(Path.of("."));
    boolean generic = args.length > 0 && args[0].equals("generic");
    try (var sources =
            generic ? Sources.openGeneric(home, FRAMEWORK) : Sources.open(home, FRAMEWORK);
        var index = sources.index(home, Progress.SILENT)) {
      var answers =
          Files.readAllLines(QUERIES).stream()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", 2))
              .map(parts -> ask(parts[0], parts[1], sources, index))
              .toList();
      System.out.println("wanted         words   best  right  query");
      answers.forEach(System.out::println);
      print(answers);
    }
  }

  private static Answer ask(String wanted, String query, Sources sources, StatementIndex index) {
    int all = sources.framework().statements().size();
    var cosines = index.nearest(sources.encoder().vector(query), all);
    var terms = index.terms(query);
    double best = cosines.values().iterator().next();
    double right =
        wanted.equals("-")
            ? best
            : cosines.getOrDefault(StatementId.parse(FRAMEWORK + "/" + wanted), -1.0);
    boolean words = !terms.isEmpty() && !index.lexical(terms, all).isEmpty();
    return new Answer(wanted, query, words, best, right);
  }

  private static void print(List<Answer> answers) {
    System.out.println("\nfloor  wanted statements kept  queries for nothing that find something");
    for (int i = 0; i <= FLOORS; i++) {
      double floor = i * 0.05;
      System.out.printf(
          "%5.2f  %11d of %2d  %32d of %2d%n",
          floor,
          answers.stream().filter(a -> !a.isForNothing() && a.right() >= floor).count(),
          answers.stream().filter(a -> !a.isForNothing()).count(),
          answers.stream().filter(a -> a.isForNothing() && a.best() >= floor).count(),
          answers.stream().filter(Answer::isForNothing).count());
    }
  }
}
