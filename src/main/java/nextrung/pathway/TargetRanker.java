package nextrung.pathway;

import java.util.Comparator;
import java.util.List;
import nextrung.framework.Statement;
import nextrung.match.LogisticModel;
import nextrung.pathway.TargetFeatures.Standpoint;

/// Ranks statements as next steps.
///
/// @param features what the model looks at
/// @param model gives the probability that an advisor names the statement among the next five; its
///   classes are "no" and "yes"
public record TargetRanker(TargetFeatures features, LogisticModel model) {

  /// A statement with the probability that an advisor names it.
  public record Ranked(Statement statement, double readiness) {}

  /// Statements as next steps, best first.
  ///
  /// @param open the statements that may be recommended
  public List<Ranked> rank(List<Statement> open, Standpoint person) {
    return open.stream()
        .map(target -> new Ranked(target, readiness(target, person)))
        .sorted(Comparator.comparingDouble(Ranked::readiness).reversed())
        .toList();
  }

  private double readiness(Statement target, Standpoint person) {
    return model.probabilities(features.of(target, person))[1];
  }
}
