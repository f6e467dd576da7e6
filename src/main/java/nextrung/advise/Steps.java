package nextrung.advise;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nextrung.Report.Target;
import nextrung.advise.Comparison.Helper;
import nextrung.advise.Comparison.Step;
import nextrung.advise.PlanFile.Chosen;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.StatementId;

/// The next steps of each person of a group: what the person chose, in the person's order. Only
/// where nothing was chosen, those that the report proposes.
///
/// @param helpers who in the group could help with a statement
record Steps(Framework framework, Ladder ladder, Function<StatementId, List<Helper>> helpers) {

  List<Step> of(Person person) {
    return person.chosen().isEmpty()
        ? person.report().targets().stream().map(target -> proposed(person, target)).toList()
        : person.chosen().stream().map(target -> chosen(person, target)).toList();
  }

  /// Whether a statement is a next step of a person who does not show it yet.
  boolean learns(Person person, StatementId id) {
    var steps =
        person.chosen().isEmpty()
            ? person.report().targets().stream().map(Target::statement)
            : person.chosen().stream().map(Chosen::statement);
    return steps.anyMatch(id::equals) && !person.shown().contains(id);
  }

  private Step proposed(Person person, Target target) {
    var only = new Chosen(target.statement(), null, null);
    return step(person, only, false, target.missing(), target.reason());
  }

  private Step chosen(Person person, Chosen target) {
    var also =
        person.report().targets().stream()
            .filter(each -> each.statement().equals(target.statement()))
            .findFirst();
    return step(
        person,
        target,
        true,
        also.map(Target::missing).orElse(""),
        also.map(Target::reason).orElseGet(() -> reason(person, target.statement())));
  }

  private Step step(Person person, Chosen target, boolean chosen, String missing, String reason) {
    var statement = framework.statement(target.statement());
    return new Step(
        statement.id(),
        framework.level(statement.rank()).label(),
        statement.name(),
        chosen,
        target.note(),
        target.by(),
        missing,
        reason,
        helpers.apply(statement.id()).stream()
            .filter(helper -> !helper.alias().equals(person.alias()))
            .toList());
  }

  /// Why a statement that the report does not propose is a step of the person.
  private String reason(Person person, StatementId id) {
    if (person.shown().contains(id)) {
      return "It is shown by now.";
    }
    if (person.implied().contains(id)) {
      return "A higher rung that is shown implies it.";
    }
    return fromBelow(person, id).orElse("The person chose it.");
  }

  private Optional<String> fromBelow(Person person, StatementId id) {
    var shown = person.shown();
    return ladder.stepsTo(id).stream()
        .filter(step -> shown.contains(step.from()))
        .map(Ladder.Step::reason)
        .findFirst();
  }
}
