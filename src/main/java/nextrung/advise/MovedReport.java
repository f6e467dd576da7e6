package nextrung.advise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nextrung.Report;
import nextrung.Report.FrameworkNote;
import nextrung.Report.LevelEstimate;
import nextrung.Report.StatementEntry;
import nextrung.Report.StrandEntry;
import nextrung.Report.Target;
import nextrung.framework.Framework;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.profile.StatementStatus;
import org.jspecify.annotations.Nullable;

/// The findings of a report on an older version of a framework, as a report on the present one.
/// Nothing is read anew: a statement that was not there then is not found.
final class MovedReport {
  private final Framework present;
  private final StatementMap map;

  private MovedReport(Framework present, StatementMap map) {
    this.present = present;
    this.map = map;
  }

  /// @param map from the statements of the report to the present ones
  static Report of(Report report, Framework present, StatementMap map) {
    return new MovedReport(present, map).move(report);
  }

  private Report move(Report old) {
    return new Report(
        old.report(),
        old.id(),
        old.engine(),
        FrameworkNote.of(present),
        old.document(),
        known(old.level()),
        old.strands().stream().filter(each -> isLevel(each.level())).map(this::strand).toList(),
        List.of(),
        entries(old),
        targets(old),
        old.notice());
  }

  private @Nullable LevelEstimate known(@Nullable LevelEstimate level) {
    return level != null && isLevel(level.key()) ? level : null;
  }

  private boolean isLevel(String key) {
    return present.level(key).isPresent();
  }

  private StrandEntry strand(StrandEntry old) {
    return new StrandEntry(old.key(), old.name(), old.level(), now(old.statements()));
  }

  private List<StatementId> now(List<StatementId> older) {
    return older.stream().map(map::now).flatMap(Optional::stream).toList();
  }

  private List<StatementEntry> entries(Report old) {
    Map<StatementId, StatementEntry> found = new LinkedHashMap<>();
    old.statements().forEach(entry -> map.now(entry.id()).ifPresent(id -> found.put(id, entry)));
    return present.statements().stream()
        .map(statement -> entry(statement, Optional.ofNullable(found.get(statement.id()))))
        .toList();
  }

  private static StatementEntry entry(Statement statement, Optional<StatementEntry> old) {
    return new StatementEntry(
        statement.id(),
        statement.id().level(),
        statement.name(),
        old.map(StatementEntry::status).orElse(StatementStatus.NOT_FOUND),
        old.map(StatementEntry::probability).orElse(0.0),
        old.map(StatementEntry::evidence).orElse(List.of()),
        old.map(StatementEntry::selfReported).orElse(null));
  }

  private List<Target> targets(Report old) {
    var targets = new ArrayList<Target>();
    for (var target : old.targets()) {
      map.now(target.statement())
          .map(id -> target(targets.size() + 1, id, target))
          .ifPresent(targets::add);
    }
    return targets;
  }

  private Target target(int rank, StatementId id, Target old) {
    return new Target(
        rank,
        id,
        present.statement(id).name(),
        old.readiness(),
        now(old.buildsOn()),
        old.missing(),
        old.reason());
  }
}
