package nextrung.advise;

import java.util.LinkedHashSet;
import java.util.Set;
import nextrung.Report;
import nextrung.Report.StatementEntry;
import nextrung.Report.Status;
import nextrung.framework.StatementId;
import nextrung.profile.StatementStatus;

/// Somebody under a name of the advisor's choice.
///
/// @param alias shown wherever the person appears; no name needs to be real
public record Person(String alias, Report report) {
  boolean readable() {
    return report.document().status() == Status.OK;
  }

  /// What the person's text shows.
  Set<StatementId> shown() {
    var shown = new LinkedHashSet<StatementId>();
    report.statements().stream()
        .filter(entry -> entry.status() == StatementStatus.SHOWN)
        .map(StatementEntry::id)
        .forEach(shown::add);
    return shown;
  }
}
