package nextrung.pathway;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.profile.Weight;

/// Describes a statement as a next step for somebody.
///
/// @param tables what advisors have recommended before
public record TargetFeatures(Framework framework, Ladder ladder, TargetTables tables) {
  /// The names of the features, in their order.
  public static final List<String> NAMES =
      List.of(
          "two or more levels down",
          "one level down",
          "same level",
          "one level up",
          "two or more levels up",
          "partly shown",
          "clearly shown",
          "evidence one rung below",
          "clear evidence one rung below",
          "evidence in the strand",
          "clear evidence in the strand",
          "named to this level before",
          "named beside what is shown");

  /// Where somebody stands.
  ///
  /// @param rank of the person's level, from 1
  /// @param weight for each statement how much evidence there is that the person does it
  public record Standpoint(int rank, Map<StatementId, Weight> weight) {
    /// How much evidence there is for a statement.
    public Weight of(StatementId id) {
      return weight.getOrDefault(id, Weight.NONE);
    }

    Weight of(Stream<StatementId> ids) {
      return ids.map(this::of).reduce(Weight.NONE, Weight::plus);
    }
  }

  /// The features of a statement for somebody.
  public double[] of(Statement target, Standpoint person) {
    int up = target.rank() - person.rank();
    var id = target.id();
    var own = person.of(id);
    var below = person.of(ladder.stepsTo(id).stream().map(Ladder.Step::from));
    var strand =
        person.of(ladder.strandOf(id).stream().flatMap(area -> area.statements().stream()));
    return new double[] {
      flag(up <= -2),
      flag(up == -1),
      flag(up == 0),
      flag(up == 1),
      flag(up >= 2),
      own.any(),
      own.clear(),
      Math.log1p(below.any()),
      Math.log1p(below.clear()),
      Math.log1p(strand.any()),
      Math.log1p(strand.clear()),
      tables.prior(framework.level(person.rank()).key(), id),
      lift(id, person)
    };
  }

  private double lift(StatementId target, Standpoint person) {
    return person.weight().entrySet().stream()
        .filter(entry -> entry.getValue().any() > 0 && !entry.getKey().equals(target))
        .mapToDouble(entry -> tables.lift(entry.getKey(), target))
        .average()
        .orElse(0);
  }

  private static double flag(boolean set) {
    return set ? 1 : 0;
  }
}
