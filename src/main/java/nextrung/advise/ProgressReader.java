package nextrung.advise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.Report.EvidenceEntry;
import nextrung.Report.StatementEntry;
import nextrung.advise.PlanFile.Chosen;
import nextrung.advise.Progress.Entry;
import nextrung.advise.Progress.Outcome;
import nextrung.framework.Framework;
import nextrung.framework.StatementId;
import nextrung.profile.StatementStatus;

/// Reads what has changed from an earlier and a later plan. Both are brought to the present
/// framework first.
public final class ProgressReader {
  private final Framework framework;

  public ProgressReader(Framework framework) {
    this.framework = framework;
  }

  /// A plan with its statements where they are now.
  private record Brought(
      Map<StatementId, StatementEntry> entries, List<Chosen> targets, StatementMap map) {
    boolean shown(StatementId id) {
      var entry = entries.get(id);
      return entry != null && entry.status() == StatementStatus.SHOWN;
    }

    StatementStatus status(StatementId id) {
      var entry = entries.get(id);
      return entry == null ? StatementStatus.NOT_FOUND : entry.status();
    }

    Set<String> quotes(StatementId id) {
      var entry = entries.get(id);
      return entry == null
          ? Set.of()
          : entry.evidence().stream()
              .map(EvidenceEntry::quote)
              .map(quote -> quote.strip().replaceAll("\\s+", " "))
              .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean quoted() {
      return entries.values().stream().anyMatch(entry -> !entry.evidence().isEmpty());
    }
  }

  /// What has changed.
  ///
  /// @throws IllegalArgumentException when either is about another occupation
  public Progress read(PlanFile earlier, PlanFile later) {
    var before = bring(earlier);
    var after = bring(later);
    var changes = new ArrayList<>(before.map().changes());
    changes.addAll(after.map().changes());
    return new Progress(
        Progress.VERSION,
        Nextrung.ENGINE,
        earlier.report().id(),
        later.report().id(),
        PlanFile.note(framework),
        entries(id -> !before.shown(id) && after.shown(id), id -> after.quotes(id)),
        before.quoted() && after.quoted() ? evidence(before, after) : List.of(),
        before.targets().stream().map(target -> outcome(target, after)).toList(),
        entries(id -> before.shown(id) && !after.shown(id), id -> before.quotes(id)),
        changes,
        remarks(before, after),
        Report.NOTICE);
  }

  private Brought bring(PlanFile plan) {
    if (!plan.framework().soc().equals(framework.soc())) {
      throw new IllegalArgumentException(
          "\"%s\" is about framework %s; this engine reads against %s"
              .formatted(plan.report().id(), plan.framework().soc(), framework.soc()));
    }
    var map = StatementMap.of(plan.statements(), framework);
    var entries = new LinkedHashMap<StatementId, StatementEntry>();
    plan.report()
        .statements()
        .forEach(entry -> map.now(entry.id()).ifPresent(id -> entries.put(id, entry)));
    var targets =
        plan.targets().stream()
            .flatMap(target ->
                map.now(target.statement()).stream()
                    .map(id -> new Chosen(id, target.note(), target.by())))
            .toList();
    return new Brought(entries, targets, map);
  }

  private List<Entry> entries(
      Predicate<StatementId> wanted, Function<StatementId, Set<String>> quotes) {
    return framework.statements().stream()
        .filter(statement -> wanted.test(statement.id()))
        .map(statement -> entry(statement.id(), List.copyOf(quotes.apply(statement.id()))))
        .toList();
  }

  private Entry entry(StatementId id, List<String> quotes) {
    return new Entry(id, level(id), framework.statement(id).name(), quotes);
  }

  private List<Entry> evidence(Brought before, Brought after) {
    var list = new ArrayList<Entry>();
    for (var statement : framework.statements()) {
      var id = statement.id();
      var fresh = new LinkedHashSet<>(after.quotes(id));
      fresh.removeAll(before.quotes(id));
      if (before.shown(id) && after.shown(id) && !fresh.isEmpty()) {
        list.add(entry(id, List.copyOf(fresh)));
      }
    }
    return list;
  }

  private Outcome outcome(Chosen target, Brought after) {
    var id = target.statement();
    return new Outcome(
        id,
        level(id),
        framework.statement(id).name(),
        after.shown(id),
        after.status(id),
        target.note(),
        target.by());
  }

  private String level(StatementId id) {
    return framework.level(framework.statement(id).rank()).label();
  }

  private static List<String> remarks(Brought before, Brought after) {
    var remarks = new ArrayList<String>();
    if (!before.quoted()) {
      remarks.add("The earlier one holds no quotations, so that new evidence cannot be told.");
    }
    if (!after.quoted()) {
      remarks.add("The later one holds no quotations, so that new evidence cannot be told.");
    }
    return remarks;
  }
}
