package nextrung.pathway;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.pathway.TargetFeatures.Standpoint;
import nextrung.pathway.TargetRanker.Ranked;
import nextrung.profile.Profile;
import nextrung.profile.Standing;
import nextrung.profile.StatementStatus;
import nextrung.profile.Weight;

/// Chooses what to grow into next.
public final class PathwayPlanner {
  private static final int MOST = 5;

  private final Framework framework;
  private final Ladder ladder;
  private final TargetRanker ranker;
  private final Missing missing;

  /// @param stems gives the stems of a text, to tell which words of a statement are new
  public PathwayPlanner(
      Framework framework,
      Ladder ladder,
      TargetRanker ranker,
      Function<String, Set<String>> stems) {
    this.framework = framework;
    this.ladder = ladder;
    this.ranker = ranker;
    this.missing = new Missing(stems);
  }

  /// At most five targets, best first; never a shown statement.
  public List<GrowthTarget> plan(Profile profile) {
    var standings = profile.byStatement();
    var open =
        profile.standings().stream()
            .filter(standing -> !standing.shown() && standing.status() != StatementStatus.IMPLIED)
            .map(Standing::statement)
            .toList();
    return ranker.rank(open, standpoint(profile)).stream()
        .limit(MOST)
        .map(ranked -> target(ranked, profile, standings))
        .toList();
  }

  private static Standpoint standpoint(Profile profile) {
    var weight = new HashMap<StatementId, Weight>();
    profile.standings().forEach(s -> weight.put(s.statement().id(), s.weight()));
    return new Standpoint(profile.level().rank(), weight);
  }

  private GrowthTarget target(
      Ranked ranked, Profile profile, Map<StatementId, Standing> standings) {
    var target = ranked.statement();
    var foundations = foundations(target, standings);
    var others = foundations.stream().map(Standing::statement).toList();
    return new GrowthTarget(
        target,
        ranked.readiness(),
        others.stream().map(Statement::id).toList(),
        missing.words(target, others),
        reason(target, foundations, profile, standings));
  }

  /// The shown statements that a target continues: one step below it, or else lower in its strand.
  private List<Standing> foundations(Statement target, Map<StatementId, Standing> standings) {
    var steps =
        shown(ladder.stepsTo(target.id()).stream().map(Ladder.Step::from).toList(), standings);
    if (!steps.isEmpty()) {
      return steps;
    }
    return ladder
        .strandOf(target.id())
        .map(strand -> shown(strand.statements(), standings))
        .orElse(List.of())
        .stream()
        .filter(standing -> standing.statement().rank() <= target.rank())
        .toList();
  }

  private static List<Standing> shown(List<StatementId> ids, Map<StatementId, Standing> standings) {
    return ids.stream()
        .map(standings::get)
        .filter(Standing::shown)
        .sorted(
            Comparator.comparingDouble((Standing standing) -> standing.weight().any()).reversed())
        .toList();
  }

  private String reason(
      Statement target,
      List<Standing> foundations,
      Profile profile,
      Map<StatementId, Standing> standings) {
    if (!foundations.isEmpty()) {
      var best = foundations.getFirst().statement();
      return ladder.stepsFrom(best.id()).stream()
          .filter(step -> step.to().equals(target.id()))
          .map(Ladder.Step::reason)
          .findFirst()
          .orElse("It belongs to the same strand as “%s”, which you show.".formatted(best.name()));
    }
    return switch (Objects.requireNonNull(standings.get(target.id())).status()) {
      case WANTED -> "You say that you want to learn it.";
      case PARTIAL -> "Your text touches on it, but does not yet show it.";
      case DENIED ->
          "It is part of the %s level, and not yet part of your work.".formatted(level(target));
      case NOT_FOUND, IMPLIED, SHOWN -> hole(target, profile);
    };
  }

  private String level(Statement target) {
    return framework.level(target.rank()).label();
  }

  private String hole(Statement target, Profile profile) {
    var part = "It is part of the %s level".formatted(level(target));
    if (profile.spokenOf().contains(target.id())) {
      return part + "; your text speaks of it, but not as your own work.";
    }
    return target.rank() > profile.level().rank() && isNewStrand(target, profile)
        ? "It opens a strand of the %s level that your text does not speak of."
            .formatted(level(target))
        : part + ", and your text does not speak of it.";
  }

  private boolean isNewStrand(Statement target, Profile profile) {
    var strand = ladder.strandOf(target.id());
    return profile.standings().stream()
        .filter(standing -> strand.equals(ladder.strandOf(standing.statement().id())))
        .noneMatch(standing ->
            standing.status() != StatementStatus.NOT_FOUND
                || profile.spokenOf().contains(standing.statement().id()));
  }
}
