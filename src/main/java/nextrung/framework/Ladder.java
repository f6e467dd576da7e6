package nextrung.framework;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which statement leads to which on the next level, and the strands that the statements form.
///
/// @param framework the occupation code of the framework
/// @param version the version of the framework that was reviewed
/// @param reviewed whether a person has read every step
/// @param strands every statement stands in exactly one
/// @param steps from a statement to one of the next level; a statement may have several or none
public record Ladder(
    String framework, String version, boolean reviewed, List<Strand> strands, List<Step> steps) {

  /// A line of work that runs through the levels.
  ///
  /// @param key stable key, for instance `circulation`
  /// @param name for people, for instance `Circulation`
  /// @param statements its statements, lowest level first
  public record Strand(String key, String name, List<StatementId> statements) {
    public Strand {
      statements = List.copyOf(statements);
    }
  }

  /// One rung up.
  ///
  /// @param reason why the one leads to the other, in a sentence
  public record Step(StatementId from, StatementId to, String reason) {}

  public Ladder {
    strands = List.copyOf(strands);
    steps = List.copyOf(steps);
  }

  /// The steps that lead up from a statement, in the order of the file.
  public List<Step> stepsFrom(StatementId id) {
    return steps.stream().filter(step -> step.from().equals(id)).toList();
  }

  /// The steps that lead up to a statement, in the order of the file.
  public List<Step> stepsTo(StatementId id) {
    return steps.stream().filter(step -> step.to().equals(id)).toList();
  }

  /// The strand that a statement stands in.
  public Optional<Strand> strandOf(StatementId id) {
    return strands.stream().filter(strand -> strand.statements().contains(id)).findFirst();
  }

  /// All statements from which some chain of steps leads up to the given one; not the one itself.
  public Set<StatementId> below(StatementId id) {
    var found = new LinkedHashSet<StatementId>();
    var open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      for (var step : stepsTo(open.remove())) {
        if (found.add(step.from())) {
          open.add(step.from());
        }
      }
    }
    return found;
  }
}
