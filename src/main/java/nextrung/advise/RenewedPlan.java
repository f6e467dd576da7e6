package nextrung.advise;

import java.util.List;
import java.util.Optional;
import nextrung.Report;
import nextrung.Report.FrameworkNote;
import nextrung.advise.PlanFile.Chosen;
import nextrung.advise.PlanFile.Rereading;
import nextrung.framework.Framework;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections;
import nextrung.profile.Corrections.Verdict;

/// A saved plan brought to the present version of its framework.
///
/// @param framework the present one
/// @param from the version that the plan was saved with
/// @param changes how statements changed since; what is gone is in no other part
/// @param corrections the person's own word
/// @param targets what the person means to grow into, in the order of the plan
/// @param report read anew where the plan holds its text, else the findings of then where they are
///   now
public record RenewedPlan(
    FrameworkNote framework,
    String from,
    List<StatementMap.Change> changes,
    List<Correction> corrections,
    List<Chosen> targets,
    Report report) {
  public RenewedPlan {
    changes = List.copyOf(changes);
    corrections = List.copyOf(corrections);
    targets = List.copyOf(targets);
  }

  /// The person's own word on a statement.
  public record Correction(StatementId statement, Verdict verdict) {}

  /// Brings a plan to a framework.
  ///
  /// @throws IllegalArgumentException when the plan is about another occupation
  public static RenewedPlan of(PlanFile plan, Framework present, Rereading reader) {
    var map = plan.map(present);
    return new RenewedPlan(
        FrameworkNote.of(present),
        plan.framework().version(),
        map.changes(),
        corrections(plan.corrections(map)),
        plan.targets().stream().flatMap(target -> moved(target, map).stream()).toList(),
        plan.present(present, map, reader));
  }

  private static List<Correction> corrections(Corrections word) {
    return word.verdicts().entrySet().stream()
        .map(entry -> new Correction(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Optional<Chosen> moved(Chosen target, StatementMap map) {
    return map.now(target.statement()).map(id -> new Chosen(id, target.note(), target.by()));
  }
}
