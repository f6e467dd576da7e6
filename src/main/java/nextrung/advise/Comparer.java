package nextrung.advise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.Report.StatementEntry;
import nextrung.Report.Target;
import nextrung.advise.Comparison.Item;
import nextrung.advise.Comparison.Mentoring;
import nextrung.advise.Comparison.PersonEntry;
import nextrung.advise.Comparison.Row;
import nextrung.advise.Comparison.Step;
import nextrung.advise.Comparison.Strand;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.profile.StatementStatus;

/// Puts several people side by side.
public final class Comparer {
  private final Framework framework;
  private final Ladder ladder;

  public Comparer(Framework framework, Ladder ladder) {
    this.framework = framework;
    this.ladder = ladder;
  }

  /// Compares people whose reports are about this framework.
  ///
  /// @throws IllegalArgumentException when two people have the same alias or one has none
  public Comparison compare(List<Person> people) {
    checkAliases(people);
    return new Group(people.stream().sorted(Comparator.comparing(Person::alias)).toList())
        .compare();
  }

  private static void checkAliases(List<Person> people) {
    var seen = new HashSet<String>();
    for (var person : people) {
      if (person.alias().isBlank() || !seen.add(person.alias())) {
        throw new IllegalArgumentException(
            "the alias \"%s\" is blank or given twice; give each person another with --alias"
                .formatted(person.alias()));
      }
    }
  }

  /// The people of one comparison, in the order of their aliases.
  private final class Group {
    private final List<Person> all;
    private final List<Person> readable;

    Group(List<Person> all) {
      this.all = all;
      this.readable = all.stream().filter(Person::readable).toList();
    }

    Comparison compare() {
      var plan =
          framework.statements().stream()
              .map(this::learning)
              .filter(m -> !m.learners().isEmpty())
              .toList();
      return new Comparison(
          Comparison.VERSION,
          Nextrung.ENGINE,
          PlanFile.note(framework),
          all.stream().map(this::entry).toList(),
          ladder.strands().stream().map(this::strand).toList(),
          sharedGaps(plan),
          plan.stream().filter(each -> !each.mentors().isEmpty()).toList(),
          singlePoints(),
          plan,
          Report.NOTICE);
    }

    private PersonEntry entry(Person person) {
      var document = person.report().document();
      return new PersonEntry(
          person.alias(),
          document.status(),
          document.advice(),
          person.report().targets().stream().map(this::step).toList());
    }

    private Step step(Target target) {
      var statement = framework.statement(target.statement());
      return new Step(
          target.statement(),
          level(statement),
          target.name(),
          target.missing(),
          target.reason(),
          showing(target.statement()));
    }

    private Strand strand(Ladder.Strand strand) {
      return new Strand(
          strand.key(), strand.name(), strand.statements().stream().map(this::row).toList());
    }

    private Row row(StatementId id) {
      var statement = framework.statement(id);
      var statuses = readable.stream().map(person -> status(person, id)).toList();
      return new Row(id, level(statement), statement.name(), statuses);
    }

    private static StatementStatus status(Person person, StatementId id) {
      return person.report().statements().stream()
          .filter(entry -> entry.id().equals(id))
          .map(StatementEntry::status)
          .findFirst()
          .orElse(StatementStatus.NOT_FOUND);
    }

    private Mentoring learning(Statement statement) {
      var learners =
          readable.stream()
              .filter(person -> targets(person).contains(statement.id()))
              .map(Person::alias)
              .toList();
      return new Mentoring(
          statement.id(), level(statement), statement.name(), learners, showing(statement.id()));
    }

    private static List<StatementId> targets(Person person) {
      return person.report().targets().stream().map(Target::statement).toList();
    }

    private List<String> showing(StatementId id) {
      return readable.stream()
          .filter(person -> person.shown().contains(id))
          .map(Person::alias)
          .toList();
    }

    private static List<Item> sharedGaps(List<Mentoring> plan) {
      return plan.stream()
          .filter(each -> each.mentors().isEmpty() && each.learners().size() > 1)
          .map(each -> new Item(each.statement(), each.level(), each.name(), each.learners()))
          .toList();
    }

    /// With one person alone everything would be one.
    private List<Item> singlePoints() {
      var items = new ArrayList<Item>();
      for (var statement : framework.statements()) {
        var people = showing(statement.id());
        if (people.size() == 1 && readable.size() > 1) {
          items.add(new Item(statement.id(), level(statement), statement.name(), people));
        }
      }
      return items;
    }

    private String level(Statement statement) {
      return framework.level(statement.rank()).label();
    }
  }
}
