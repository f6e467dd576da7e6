package nextrung.advise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.Report.DocumentNote;
import nextrung.Report.Engine;
import nextrung.Report.FrameworkNote;
import nextrung.Report.StatementEntry;
import nextrung.Report.Status;
import nextrung.advise.PlanFile.Chosen;
import nextrung.advise.PlanFile.Rereading;
import nextrung.document.Kind;
import nextrung.framework.Framework;
import nextrung.framework.StatementId;
import nextrung.profile.StatementStatus;

/// Somebody under a name of the advisor's choice.
///
/// @param alias shown wherever the person appears; no name needs to be real
/// @param chosen what the person means to grow into, in the person's order; empty where nothing was
///   chosen, so that the report's own targets hold
public record Person(String alias, Report report, List<Chosen> chosen) {
  private static final String OFFSET_UNIT = "utf-16";

  public Person {
    chosen = List.copyOf(chosen);
  }

  /// Somebody who chose nothing.
  public Person(String alias, Report report) {
    this(alias, report, List.of());
  }

  /// The same person under another alias.
  public Person called(String other) {
    return new Person(other, report, chosen);
  }

  /// Somebody with a saved plan or report, brought to the present framework.
  ///
  /// @param word what was said since it was saved
  /// @throws IllegalArgumentException when it holds no text and is about another occupation, or
  ///   something was said since
  public static Person of(
      String alias, PlanFile plan, LaterWord word, Framework present, Rereading reader) {
    if (!plan.takes(word)) {
      throw new IllegalArgumentException(
          "the corrections of \"%s\" %s".formatted(alias, PlanFile.FIXED));
    }
    var known = word.within(present);
    Rereading with =
        (id, kind, text, corrections) -> reader.read(id, kind, text, known.over(corrections));
    var map = plan.map(present);
    return new Person(alias, plan.present(present, map, with), plan.chosen(map));
  }

  /// Somebody whose file cannot be read. The group goes on without, and says why.
  ///
  /// @param why a sentence with what to do
  public static Person unread(String alias, String why, Framework present) {
    var document =
        new DocumentNote(
            Kind.CV, 0, false, Status.UNREADABLE, 0, OFFSET_UNIT, null, null, why, null);
    return new Person(
        alias,
        new Report(
            Report.VERSION,
            alias,
            new Engine("nextrung", Nextrung.VERSION, Map.of()),
            FrameworkNote.of(present),
            document,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Report.NOTICE));
  }

  boolean readable() {
    return report.document().status() == Status.OK;
  }

  /// What is found about a statement, if anything is.
  Optional<StatementEntry> entry(StatementId id) {
    return report.statements().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /// What the person's text shows.
  Set<StatementId> shown() {
    return with(StatementStatus.SHOWN);
  }

  /// What a higher rung that is shown implies.
  Set<StatementId> implied() {
    return with(StatementStatus.IMPLIED);
  }

  private Set<StatementId> with(StatementStatus status) {
    var found = new LinkedHashSet<StatementId>();
    report.statements().stream()
        .filter(entry -> entry.status() == status)
        .map(StatementEntry::id)
        .forEach(found::add);
    return found;
  }
}
