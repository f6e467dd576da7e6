package nextrung.pathway;

import java.util.Map;
import nextrung.framework.StatementId;

/// What advisors have recommended, as learned from labelled documents.
///
/// @param prior for each level key and statement: the logarithm of how often advisors name it to
///   people of that level who do not show it
/// @param lift for each shown statement and each target: the logarithm of how much more often the
///   target is named to those who show the one
public record TargetTables(
    Map<String, Map<StatementId, Double>> prior, Map<StatementId, Map<StatementId, Double>> lift) {
  /// No advisor has recommended anything.
  public static final TargetTables NONE = new TargetTables(Map.of(), Map.of());

  public TargetTables {
    prior = Map.copyOf(prior);
    lift = Map.copyOf(lift);
  }

  double prior(String level, StatementId statement) {
    return prior.getOrDefault(level, Map.of()).getOrDefault(statement, 0.0);
  }

  double lift(StatementId shown, StatementId target) {
    return lift.getOrDefault(shown, Map.of()).getOrDefault(target, 0.0);
  }
}
