package nextrung.advise;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nextrung.Report.FrameworkNote;
import nextrung.Report.Status;
import nextrung.framework.StatementId;
import nextrung.profile.StatementStatus;
import org.jspecify.annotations.Nullable;

/// Several people on one framework. People stand in the order of their aliases everywhere; nothing
/// is counted a person, so that the table cannot be read as a ranking.
///
/// @param comparison the version of this shape
/// @param engine what compared, with its version
/// @param people everybody, also those whose text could not be read
/// @param strands the matrix: one row a statement, one status a readable person
/// @param sharedGaps what at least two people have as a next step and nobody shows
/// @param mentoring who has shown the rung that others are to take next
/// @param singlePoints what only one person shows
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
  public static final String VERSION = "1";

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
  /// @param mentors those in the group who show it
  public record Step(
      StatementId statement,
      String level,
      String name,
      String missing,
      String reason,
      List<String> mentors) {
    public Step {
      mentors = List.copyOf(mentors);
    }
  }

  /// A strand of the matrix.
  public record Strand(String key, String name, List<Row> rows) {
    public Strand {
      rows = List.copyOf(rows);
    }
  }

  /// A statement of the matrix.
  ///
  /// @param statuses of the readable people, in the order of their aliases
  public record Row(
      StatementId statement, String level, String name, List<StatementStatus> statuses) {
    public Row {
      statuses = List.copyOf(statuses);
    }
  }

  /// A statement and the people it is about.
  public record Item(StatementId statement, String level, String name, List<String> people) {
    public Item {
      people = List.copyOf(people);
    }
  }

  /// A statement that some are to learn.
  ///
  /// @param mentors those who show it; empty where the group needs help from outside
  public record Mentoring(
      StatementId statement,
      String level,
      String name,
      List<String> learners,
      List<String> mentors) {
    public Mentoring {
      learners = List.copyOf(learners);
      mentors = List.copyOf(mentors);
    }
  }

  /// The aliases of those who could be read, in order.
  public List<String> readers() {
    return people.stream().filter(PersonEntry::readable).map(PersonEntry::alias).toList();
  }
}
