package nextrung.advise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.Report.FrameworkNote;
import nextrung.Report.StatementEntry;
import nextrung.Report.Status;
import nextrung.advise.PlanFile.Chosen;
import nextrung.advise.Progress.Entry;
import nextrung.advise.Progress.GoneTarget;
import nextrung.advise.Progress.Outcome;
import nextrung.advise.Progress.Said;
import nextrung.advise.StatementMap.Change;
import nextrung.framework.Framework;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections.Verdict;
import nextrung.profile.StatementStatus;
import org.jspecify.annotations.Nullable;

/// Reads what has changed from an earlier and a later plan. Both are brought to the present
/// framework first.
///
/// Only two texts show a gain or a loss. Where the person's own word decided, then or now, it is
/// said so, and nothing is taken for gained or lost.
public final class ProgressReader {
  private static final String STRANGE =
      " shows no work of this occupation as a whole: check that it is the right file.";

  private final Framework framework;

  public ProgressReader(Framework framework) {
    this.framework = framework;
  }

  /// A plan with its statements where they are now.
  private record Brought(
      PlanFile plan, Map<StatementId, StatementEntry> entries, StatementMap map) {
    boolean shown(StatementId id) {
      return status(id) == StatementStatus.SHOWN;
    }

    StatementStatus status(StatementId id) {
      return entry(id).map(StatementEntry::status).orElse(StatementStatus.NOT_FOUND);
    }

    Optional<StatementEntry> entry(StatementId id) {
      return Optional.ofNullable(entries.get(id));
    }

    @Nullable Verdict word(StatementId id) {
      var entry = entries.get(id);
      return entry == null ? null : entry.selfReported();
    }

    List<String> quotes(StatementId id) {
      return entry(id).map(entry -> Quotations.of(entry.evidence())).orElse(List.of());
    }

    boolean offTopic() {
      return plan.report().document().status() == Status.OFF_TOPIC;
    }

    boolean quoted() {
      return entries.values().stream().anyMatch(entry -> !entry.evidence().isEmpty());
    }
  }

  /// What has changed.
  ///
  /// @throws IllegalArgumentException when either is about another occupation, or could not be read
  public Progress read(PlanFile earlier, PlanFile later) {
    return new Pair(bring(earlier), bring(later)).progress();
  }

  private Brought bring(PlanFile plan) {
    if (!plan.framework().soc().equals(framework.soc())) {
      throw new IllegalArgumentException(
          "\"%s\" is about framework %s; this engine reads against %s"
              .formatted(plan.report().id(), plan.framework().soc(), framework.soc()));
    }
    requireReading(plan.report());
    var map = plan.map(framework);
    var entries = new LinkedHashMap<StatementId, StatementEntry>();
    plan.report()
        .statements()
        .forEach(entry -> map.now(entry.id()).ifPresent(id -> entries.put(id, entry)));
    return new Brought(plan, entries, map);
  }

  /// Of a text that was not read nothing can be gained or lost.
  private static void requireReading(Report report) {
    var document = report.document();
    if (document.status() != Status.OK && document.status() != Status.OFF_TOPIC) {
      throw new IllegalArgumentException(
          "[%s] %s"
              .formatted(
                  report.id(),
                  Objects.requireNonNullElse(
                      document.advice(), "could not be read; give another file")));
    }
  }

  /// Both plans of one person.
  private final class Pair {
    private final Brought before;
    private final Brought after;

    Pair(Brought before, Brought after) {
      this.before = before;
      this.after = after;
    }

    Progress progress() {
      return new Progress(
          Progress.VERSION,
          Nextrung.ENGINE,
          before.plan().report().id(),
          after.plan().report().id(),
          FrameworkNote.of(framework),
          entries(id -> isGained(id) && !isSaid(id), after::quotes),
          entries(id -> isGained(id) && isClaimed(id), after::quotes),
          evidence(),
          targets(),
          goneTargets(),
          entries(id -> isLost(id) && !isSaid(id), before::quotes),
          saidOtherwise(),
          changes(),
          remarks(),
          Report.NOTICE);
    }

    private boolean isGained(StatementId id) {
      return !before.shown(id) && after.shown(id);
    }

    private boolean isLost(StatementId id) {
      return before.shown(id) && !after.shown(id);
    }

    /// Whether the person's own word decided, then or now.
    private boolean isSaid(StatementId id) {
      return before.word(id) != null || after.word(id) != null;
    }

    /// Whether it counts now because the person says so.
    private boolean isClaimed(StatementId id) {
      return after.word(id) == Verdict.SHOWN;
    }

    private List<Entry> entries(
        Predicate<StatementId> wanted, Function<StatementId, List<String>> quotes) {
      return ids().stream()
          .filter(wanted)
          .map(id -> new Entry(id, level(id), name(id), quotes.apply(id)))
          .toList();
    }

    private List<StatementId> ids() {
      return framework.statements().stream().map(Statement::id).toList();
    }

    /// Without quotations on both sides every line would be new.
    private List<Entry> evidence() {
      if (!before.quoted() || !after.quoted()) {
        return List.of();
      }
      return entries(
          id -> before.shown(id) && after.shown(id) && !fresh(id).isEmpty(), this::fresh);
    }

    private List<String> fresh(StatementId id) {
      return Quotations.fresh(before.quotes(id), after.quotes(id));
    }

    private List<Said> saidOtherwise() {
      return ids().stream()
          .filter(id -> isSaid(id) && (isLost(id) || (isGained(id) && !isClaimed(id))))
          .map(id -> new Said(id, level(id), name(id), how(id)))
          .toList();
    }

    private String how(StatementId id) {
      return "%s; %s.".formatted(then(id), now(id));
    }

    private String then(StatementId id) {
      var word = before.word(id);
      if (word == null) {
        return "The earlier text shows it";
      }
      return switch (word) {
        case SHOWN -> "It was self-reported";
        case NOT_ME -> "It was self-reported as not theirs";
      };
    }

    private String now(StatementId id) {
      if (after.word(id) == Verdict.NOT_ME) {
        return "it is self-reported as not theirs now";
      }
      return after.shown(id) ? "the later text shows it" : "the later text alone does not show it";
    }

    private List<Outcome> targets() {
      return before.plan().targets().stream()
          .flatMap(target ->
              before.map().now(target.statement()).map(id -> outcome(id, target)).stream())
          .toList();
    }

    private Outcome outcome(StatementId id, Chosen target) {
      return new Outcome(
          id,
          level(id),
          name(id),
          after.shown(id),
          after.status(id),
          after.word(id),
          target.note(),
          target.by());
    }

    private List<GoneTarget> goneTargets() {
      return before.plan().targets().stream()
          .filter(target -> before.map().now(target.statement()).isEmpty())
          .map(this::gone)
          .toList();
    }

    private GoneTarget gone(Chosen target) {
      var text = before.plan().statements().getOrDefault(target.statement(), "");
      return new GoneTarget(target.statement(), text, target.note(), target.by());
    }

    private List<Change> changes() {
      var changes = new LinkedHashSet<>(before.map().changes());
      changes.addAll(after.map().changes());
      return List.copyOf(changes);
    }

    private List<String> remarks() {
      var remarks = new ArrayList<String>();
      if (before.offTopic()) {
        remarks.add("The earlier one" + STRANGE);
      }
      if (after.offTopic()) {
        remarks.add("The later one" + STRANGE);
      }
      if (!before.quoted()) {
        remarks.add("The earlier one holds no quotations, so that new evidence cannot be told.");
      }
      if (!after.quoted()) {
        remarks.add("The later one holds no quotations, so that new evidence cannot be told.");
      }
      return remarks;
    }

    private String name(StatementId id) {
      return framework.statement(id).name();
    }

    private String level(StatementId id) {
      return framework.level(framework.statement(id).rank()).label();
    }
  }
}
