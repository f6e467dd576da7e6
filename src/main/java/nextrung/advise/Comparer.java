package nextrung.advise;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.Report.EvidenceEntry;
import nextrung.Report.FrameworkNote;
import nextrung.Report.StatementEntry;
import nextrung.advise.Comparison.Cell;
import nextrung.advise.Comparison.Helper;
import nextrung.advise.Comparison.Item;
import nextrung.advise.Comparison.Mentoring;
import nextrung.advise.Comparison.Note;
import nextrung.advise.Comparison.PersonEntry;
import nextrung.advise.Comparison.Row;
import nextrung.advise.Comparison.Strand;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.profile.StatementStatus;
import org.jspecify.annotations.Nullable;

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
    return new Group(people.stream().sorted(byAlias()).toList()).compare();
  }

  /// As people sort names: capitals and accents only where nothing else tells two apart.
  private static Comparator<Person> byAlias() {
    return Comparator.comparing(Person::alias, Collator.getInstance(Locale.ENGLISH)::compare)
        .thenComparing(Person::alias);
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
    private final Steps steps;

    Group(List<Person> all) {
      this.all = all;
      this.readable = all.stream().filter(Person::readable).toList();
      this.steps = new Steps(framework, ladder, this::helpers);
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
          FrameworkNote.of(framework),
          all.stream().map(this::entry).toList(),
          ladder.strands().stream().map(this::strand).toList(),
          sharedGaps(plan),
          plan.stream().filter(each -> !each.helpers().isEmpty()).toList(),
          singlePoints(),
          plan,
          Report.NOTICE);
    }

    private PersonEntry entry(Person person) {
      var document = person.report().document();
      return new PersonEntry(
          person.alias(), document.status(), document.advice(), steps.of(person));
    }

    private Strand strand(Ladder.Strand strand) {
      return new Strand(
          strand.key(), strand.name(), strand.statements().stream().map(this::row).toList());
    }

    private Row row(StatementId id) {
      var statement = framework.statement(id);
      var cells = readable.stream().map(person -> cell(person, id)).toList();
      return new Row(id, level(statement), statement.name(), cells);
    }

    private static Cell cell(Person person, StatementId id) {
      return person
          .entry(id)
          .map(entry -> new Cell(entry.status(), entry.selfReported(), quote(entry)))
          .orElse(new Cell(StatementStatus.NOT_FOUND, null, null));
    }

    private static @Nullable String quote(StatementEntry entry) {
      return entry.evidence().stream().findFirst().map(EvidenceEntry::quote).orElse(null);
    }

    private Mentoring learning(Statement statement) {
      var id = statement.id();
      var learners = readable.stream().filter(person -> steps.learns(person, id)).toList();
      var aliases = learners.stream().map(Person::alias).toList();
      return new Mentoring(
          id,
          level(statement),
          statement.name(),
          aliases,
          learners.stream().flatMap(person -> notes(person, id)).toList(),
          helpers(id).stream().filter(helper -> !aliases.contains(helper.alias())).toList());
    }

    private static Stream<Note> notes(Person person, StatementId id) {
      return person.chosen().stream()
          .filter(target -> target.statement().equals(id))
          .filter(target -> target.note() != null || target.by() != null)
          .map(target -> new Note(person.alias(), target.note(), target.by()));
    }

    /// Those who show a statement, then those of whom it is implied.
    private List<Helper> helpers(StatementId id) {
      return Stream.of(StatementStatus.SHOWN, StatementStatus.IMPLIED)
          .flatMap(status -> readable.stream().flatMap(person -> helper(person, id, status)))
          .toList();
    }

    private static Stream<Helper> helper(Person person, StatementId id, StatementStatus status) {
      return person.entry(id).stream()
          .filter(entry -> entry.status() == status)
          .map(entry -> new Helper(person.alias(), status, entry.selfReported()));
    }

    private static List<Item> sharedGaps(List<Mentoring> plan) {
      return plan.stream()
          .filter(each -> each.helpers().isEmpty() && each.learners().size() > 1)
          .map(each -> new Item(each.statement(), each.level(), each.name(), each.learners()))
          .toList();
    }

    /// Statements that exactly one person shows. There are none in a group of one, and none where a
    /// higher rung implies it of somebody else.
    private List<Item> singlePoints() {
      var items = new ArrayList<Item>();
      for (var statement : framework.statements()) {
        var able = helpers(statement.id());
        if (able.size() == 1 && isShown(able.getFirst()) && readable.size() > 1) {
          var alone = List.of(able.getFirst().alias());
          items.add(new Item(statement.id(), level(statement), statement.name(), alone));
        }
      }
      return items;
    }

    private static boolean isShown(Helper helper) {
      return helper.status() == StatementStatus.SHOWN;
    }

    private String level(Statement statement) {
      return framework.level(statement.rank()).label();
    }
  }
}
