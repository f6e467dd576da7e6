package nextrung.train;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nextrung.Nextrung;
import nextrung.framework.StatementId;
import nextrung.index.Exemplar;
import nextrung.index.Exemplar.Label;
import nextrung.index.Exemplars;
import nextrung.match.Match;
import nextrung.match.Reading;

/// How well an engine reads labelled lines, each as a document of its own.
///
/// @param lines how many were read
/// @param labelled how many of them are evidence for something
/// @param first how many of those have a right statement as their likeliest
/// @param clean how many of the others were accepted as evidence for nothing
/// @param wanted labels in all
/// @param found accepted statements in all
/// @param right accepted statements that are labelled
public record LineEvaluation(
    int lines, int labelled, int first, int clean, int wanted, int found, int right) {

  private record LineReading(
      Set<StatementId> wanted, Optional<StatementId> first, Set<StatementId> found) {
    int right() {
      return (int) found.stream().filter(wanted::contains).count();
    }
  }

  /// Reads the lines of a file.
  ///
  /// @param file as a file of exemplars, which the engine has not learned from
  static LineEvaluation of(Nextrung engine, Path file) {
    var read =
        Exemplars.read(file, engine.framework()).stream().map(line -> read(engine, line)).toList();
    var evidence = read.stream().filter(line -> !line.wanted().isEmpty()).toList();
    var others = read.stream().filter(line -> line.wanted().isEmpty()).toList();
    return new LineEvaluation(
        read.size(),
        evidence.size(),
        (int)
            evidence.stream()
                .filter(l -> l.first().filter(l.wanted()::contains).isPresent())
                .count(),
        (int) others.stream().filter(line -> line.found().isEmpty()).count(),
        read.stream().mapToInt(line -> line.wanted().size()).sum(),
        read.stream().mapToInt(line -> line.found().size()).sum(),
        read.stream().mapToInt(LineReading::right).sum());
  }

  private static LineReading read(Nextrung engine, Exemplar line) {
    var wanted = line.labels().stream().map(Label::statement).collect(Collectors.toSet());
    var document = engine.document("line", Optional.of(line.kind()), line.text());
    var readings =
        engine.read(document, segment -> true).map(reading -> reading.readings()).orElse(List.of());
    var found = new HashSet<StatementId>();
    readings.forEach(one -> one.matches().forEach(match -> found.add(match.statement())));
    return new LineReading(wanted, likeliest(readings), found);
  }

  private static Optional<StatementId> likeliest(List<Reading> readings) {
    return readings.stream()
        .flatMap(reading -> reading.candidates().stream())
        .max(Comparator.comparingDouble(Match::probability))
        .map(Match::statement);
  }

  /// The share of labelled lines whose likeliest statement is right.
  public double top1() {
    return (double) first / labelled;
  }

  /// The harmonic mean of precision and recall over all pairs of line and statement.
  public double f1() {
    return 2.0 * right / (wanted + found);
  }

  /// All figures for people.
  public String table() {
    return String.format(
        Locale.ROOT,
        "%d lines, %d of them evidence%n"
            + "top-1 %.3f (%d of %d)%n"
            + "F1 %.3f (accepted %d, right %d, labelled %d)%n"
            + "lines without evidence left alone: %d of %d%n",
        lines,
        labelled,
        top1(),
        first,
        labelled,
        f1(),
        found,
        right,
        wanted,
        clean,
        lines - labelled);
  }
}
