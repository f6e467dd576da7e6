package nextrung.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nextrung.framework.Framework;
import nextrung.framework.Ladder.Strand;
import nextrung.framework.Level;
import nextrung.framework.StatementId;

/// What the readers say, a row each, against what the engine says, a column each.
final class Confusion {
  /// The row and column of a segment in which nothing of a strand is seen.
  static final String NOTHING = "nothing of it";

  private final List<String> names;
  private final int[][] counts;

  Confusion(List<String> names) {
    this.names = List.copyOf(names);
    this.counts = new int[names.size()][names.size()];
  }

  /// The level of every document with work of the occupation.
  static Confusion levels(Evaluation evaluation) {
    var confusion = new Confusion(labels(evaluation.framework()));
    for (var outcome : evaluation.outcomes()) {
      evaluation
          .framework()
          .level(outcome.document().level())
          .ifPresent(
              level -> confusion.add(level.rank() - 1, outcome.reading().level().rank() - 1));
    }
    return confusion;
  }

  /// The levels of the rungs of all strands, over segments: whether a rung taken for another one of
  /// its strand stands higher or lower.
  static Confusion rungs(Evaluation evaluation) {
    var framework = evaluation.framework();
    var confusion = new Confusion(and(labels(framework)));
    for (var strand : evaluation.ladder().strands()) {
      confusion.addStrand(evaluation, strand, id -> framework.statement(id).rank() - 1);
    }
    return confusion;
  }

  /// The statements of one strand, over segments.
  static Confusion rungs(Evaluation evaluation, Strand strand) {
    var names = strand.statements().stream().map(id -> name(evaluation.framework(), id)).toList();
    var confusion = new Confusion(and(names));
    confusion.addStrand(evaluation, strand, strand.statements()::indexOf);
    return confusion;
  }

  /// The level and the name of a statement.
  static String name(Framework framework, StatementId id) {
    var statement = framework.statement(id);
    return framework.level(statement.rank()).label() + ": " + statement.name();
  }

  private static List<String> labels(Framework framework) {
    return framework.levels().stream().map(Level::label).toList();
  }

  private static List<String> and(List<String> names) {
    return Stream.concat(names.stream(), Stream.of(NOTHING)).toList();
  }

  private void addStrand(Evaluation evaluation, Strand strand, ToIntFunction<StatementId> place) {
    for (var segment : evaluation.segmentOutcomes()) {
      addSegment(
          Evaluation.among(segment.wanted(), strand.statements()),
          Evaluation.among(segment.found(), strand.statements()),
          place);
    }
  }

  /// What is found right counts for itself. Each missed rung counts for each wrong one, or for
  /// nothing where the engine names no other; a wrong one where none is missed counts for nothing.
  private void addSegment(
      Set<StatementId> wanted, Set<StatementId> found, ToIntFunction<StatementId> place) {
    Evaluation.among(wanted, found).forEach(id -> add(place.applyAsInt(id), place.applyAsInt(id)));
    var missed = places(wanted, found, place);
    var wrong = places(found, wanted, place);
    if (missed.isEmpty() && wrong.isEmpty()) {
      return;
    }
    for (int row : orNothing(missed)) {
      orNothing(wrong).forEach(column -> add(row, column));
    }
  }

  private static List<Integer> places(
      Set<StatementId> some, Collection<StatementId> without, ToIntFunction<StatementId> place) {
    var rest = new HashSet<>(some);
    rest.removeAll(without);
    return rest.stream().map(place::applyAsInt).toList();
  }

  private List<Integer> orNothing(List<Integer> places) {
    return places.isEmpty() ? List.of(names.size() - 1) : new ArrayList<>(places);
  }

  private void add(int row, int column) {
    counts[row][column]++;
  }

  List<String> names() {
    return names;
  }

  int count(int row, int column) {
    return counts[row][column];
  }

  /// How often the readers say it.
  int row(int row) {
    return IntStream.of(counts[row]).sum();
  }

  int total() {
    return IntStream.range(0, names.size()).map(this::row).sum();
  }
}
