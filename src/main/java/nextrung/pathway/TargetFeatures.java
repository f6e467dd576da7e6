package nextrung.pathway;

import java.util.List;
import java.util.Map;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;

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
          "evidence one rung below",
          "evidence in the strand",
          "named to this level before",
          "named beside what is shown");

  /// Where somebody stands.
  ///
  /// @param rank of the person's level, from 1
  /// @param weight for each statement how much evidence there is that the person does it: the sum
  ///   of the evidence's probabilities
  public record Standpoint(int rank, Map<StatementId, Double> weight) {
    double of(StatementId id) {
      return weight.getOrDefault(id, 0.0);
    }
  }

  /// The features of a statement for somebody.
  public double[] of(Statement target, Standpoint person) {
    int up = target.rank() - person.rank();
    var id = target.id();
    return new double[] {
      flag(up <= -2),
      flag(up == -1),
      flag(up == 0),
      flag(up == 1),
      flag(up >= 2),
      person.of(id),
      Math.log1p(ladder.stepsTo(id).stream().mapToDouble(step -> person.of(step.from())).sum()),
      Math.log1p(strandWeight(id, person)),
      tables.prior(framework.level(person.rank()).key(), id),
      lift(id, person)
    };
  }

  private double strandWeight(StatementId id, Standpoint person) {
    return ladder
        .strandOf(id)
        .map(strand -> strand.statements().stream().mapToDouble(person::of).sum())
        .orElse(0.0);
  }

  private double lift(StatementId target, Standpoint person) {
    return person.weight().entrySet().stream()
        .filter(entry -> entry.getValue() > 0 && !entry.getKey().equals(target))
        .mapToDouble(entry -> tables.lift(entry.getKey(), target))
        .average()
        .orElse(0);
  }

  private static double flag(boolean set) {
    return set ? 1 : 0;
  }
}
