package nextrung.advise;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nextrung.Report.FrameworkNote;
import nextrung.Report.Status;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections.Verdict;
import nextrung.profile.StatementStatus;
import org.jspecify.annotations.Nullable;

/// Several people on one framework. People stand in the order of their aliases everywhere; nothing
/// is counted a person, so that the table cannot be read as a ranking.
///
/// @param comparison the version of this shape
/// @param engine what compared, with its version
/// @param people everybody, also those whose text could not be read
/// @param strands the matrix: one row a statement, one cell a readable person
/// @param sharedGaps what at least two people have as a next step and nobody could help with
/// @param mentoring who could help with the rung that others are to take next
/// @param singlePoints what only one person shows and of nobody else is implied
/// @param plan every next step of anybody, in the order of the framework, with those who could
///   learn it together
public record Comparison(
    String comparison,
    String engine,
    FrameworkNote framework,
    List<PersonEntry> people,
    List<Strand> strands,
    List<Item> sharedGaps,
    List<Mentoring> mentoring,
    List<Item> singlePoints,
    List<Mentoring> plan,
    String notice) {
  public static final String VERSION = "2";

  public Comparison {
    people = List.copyOf(people);
    strands = List.copyOf(strands);
    sharedGaps = List.copyOf(sharedGaps);
    mentoring = List.copyOf(mentoring);
    singlePoints = List.copyOf(singlePoints);
    plan = List.copyOf(plan);
  }

  /// One person with the own plan.
  ///
  /// @param advice what to do where the text could not be read
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PersonEntry(
      String alias, Status status, @Nullable String advice, List<Step> steps) {
    public PersonEntry {
      steps = List.copyOf(steps);
    }

    public boolean readable() {
      return status == Status.OK;
    }
  }

  /// A next step of one person.
  ///
  /// @param chosen whether the person chose it; else the report proposes it
  /// @param note what the person wrote beside it
  /// @param by the day that the person set for it
  /// @param helpers those in the group who could help with it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Step(
      StatementId statement,
      String level,
      String name,
      boolean chosen,
      @Nullable String note,
      @Nullable String by,
      String missing,
      String reason,
      List<Helper> helpers) {
    public Step {
      helpers = List.copyOf(helpers);
    }
  }

  /// Somebody who could help with a statement.
  ///
  /// @param status shown, or implied by a higher rung
  /// @param selfReported the person's own word, where it decided
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Helper(String alias, StatementStatus status, @Nullable Verdict selfReported) {}

  /// A strand of the matrix.
  public record Strand(String key, String name, List<Row> rows) {
    public Strand {
      rows = List.copyOf(rows);
    }
  }

  /// A statement of the matrix.
  ///
  /// @param cells of the readable people, in the order of their aliases
  public record Row(StatementId statement, String level, String name, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// Where one person stands on a statement.
  ///
  /// @param selfReported the person's own word, where it decided
  /// @param quote the best words of the text for it; null where there are none
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Cell(
      StatementStatus status, @Nullable Verdict selfReported, @Nullable String quote) {}

  /// A statement and the people it is about.
  public record Item(StatementId statement, String level, String name, List<String> people) {
    public Item {
      people = List.copyOf(people);
    }
  }

  /// A statement that some are to learn.
  ///
  /// @param notes of the learners who chose it and wrote something beside it
  /// @param helpers those who could help; empty where the group needs help from outside
  public record Mentoring(
      StatementId statement,
      String level,
      String name,
      List<String> learners,
      List<Note> notes,
      List<Helper> helpers) {
    public Mentoring {
      learners = List.copyOf(learners);
      notes = List.copyOf(notes);
      helpers = List.copyOf(helpers);
    }
  }

  /// What a person wrote beside a chosen step.
  ///
  /// @param by the day that the person set for it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Note(String alias, @Nullable String note, @Nullable String by) {}

  /// The aliases of those who could be read, in order.
  public List<String> readers() {
    return people.stream().filter(PersonEntry::readable).map(PersonEntry::alias).toList();
  }
}
