package nextrung.framework;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which statement leads to which on the next level, and the strands that the statements form. Two
/// with the same content are equal.
public final class Ladder {
  private final String framework;
  private final String version;
  private final boolean reviewed;
  private final List<Strand> strands;
  private final List<Step> steps;
  private final Map<StatementId, Strand> strandOf = new HashMap<>();
  private final Map<StatementId, List<Step>> up;
  private final Map<StatementId, List<Step>> down;

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

  /// @param framework the occupation code of the framework
  /// @param version the version of the framework that was reviewed
  /// @param reviewed whether a person has read every step
  /// @param strands every statement stands in exactly one
  /// @param steps from a statement to one of the next level; a statement may have several or none
  public Ladder(
      String framework, String version, boolean reviewed, List<Strand> strands, List<Step> steps) {
    this.framework = framework;
    this.version = version;
    this.reviewed = reviewed;
    this.strands = List.copyOf(strands);
    this.steps = List.copyOf(steps);
    strands.forEach(strand -> strand.statements().forEach(id -> strandOf.putIfAbsent(id, strand)));
    this.up =
        steps.stream().collect(Collectors.groupingBy(Step::from, Collectors.toUnmodifiableList()));
    this.down =
        steps.stream().collect(Collectors.groupingBy(Step::to, Collectors.toUnmodifiableList()));
  }

  /// The occupation code of the framework.
  public String framework() {
    return framework;
  }

  /// The version of the framework that was reviewed.
  public String version() {
    return version;
  }

  /// Whether a person has read every step.
  public boolean reviewed() {
    return reviewed;
  }

  public List<Strand> strands() {
    return strands;
  }

  public List<Step> steps() {
    return steps;
  }

  /// The steps that lead up from a statement, in the order of the file.
  public List<Step> stepsFrom(StatementId id) {
    return up.getOrDefault(id, List.of());
  }

  /// The steps that lead up to a statement, in the order of the file.
  public List<Step> stepsTo(StatementId id) {
    return down.getOrDefault(id, List.of());
  }

  /// The strand that a statement stands in.
  public Optional<Strand> strandOf(StatementId id) {
    return Optional.ofNullable(strandOf.get(id));
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ladder ladder && content().equals(ladder.content());
  }

  @Override
  public int hashCode() {
    return content().hashCode();
  }

  private List<?> content() {
    return List.of(framework, version, reviewed, strands, steps);
  }

  @Override
  public String toString() {
    return "ladder of %s %s".formatted(framework, version);
  }
}
