package nextrung.curate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import nextrung.encode.Encoder;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;

/// Advice on a framework that has no fault: statements that say nearly the same, statements without
/// a step up or down, names that come twice, levels much thinner than others.
public final class FrameworkAdvice {
  /// Two statements at least this near say nearly the same, see `docs/decisions/0041`.
  private static final double NEARLY_THE_SAME = 0.7;

  private static final int LONG = 60;
  private static final int THIN = 4;

  private final Framework framework;
  private final Optional<Ladder> ladder;
  private final Nearness nearness;
  private final List<Advice> advice = new ArrayList<>();

  private FrameworkAdvice(Framework framework, Optional<Ladder> ladder, Encoder encoder) {
    this.framework = framework;
    this.ladder = ladder;
    this.nearness = new Nearness(framework, encoder);
  }

  /// All advice: on the whole first, then in the order of the framework.
  public static List<Advice> on(Framework framework, Optional<Ladder> ladder, Encoder encoder) {
    var adviser = new FrameworkAdvice(framework, ladder, encoder);
    adviser.whole();
    adviser.twins();
    framework.statements().forEach(adviser::words);
    adviser.names();
    ladder.ifPresent(adviser::steps);
    return List.copyOf(adviser.advice);
  }

  private void whole() {
    if (framework.levels().size() == 1) {
      about("has one level, so that nobody has a next rung; part it into levels");
    }
    if (framework.attribution().isEmpty()) {
      about("names nobody in \"attribution\"; say whose words it is");
    }
    if (ladder.isEmpty()) {
      about("has no ladder; `nextrung framework ladder` proposes one");
    }
    ladder
        .filter(each -> !each.version().equals(framework.version()))
        .ifPresent(each ->
            about(
                "is version %s, but its ladder was made for %s; review the ladder"
                    .formatted(framework.version(), each.version())));
    ladder
        .filter(each -> !each.reviewed())
        .ifPresent(each -> about("has a ladder that nobody has reviewed"));
    thinLevels();
  }

  private void thinLevels() {
    int most = framework.levels().stream().mapToInt(l -> l.statements().size()).max().orElse(0);
    framework.levels().stream()
        .filter(level -> level.statements().size() * THIN <= most)
        .forEach(level ->
            about(
                "has %d statements on level %s and up to %d on others"
                    .formatted(level.statements().size(), level.key(), most)));
  }

  private void about(String message) {
    advice.add(new Advice(List.of(), message));
  }

  private void twins() {
    var all = framework.statements();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (nearness.of(all.get(i), all.get(j)) >= NEARLY_THE_SAME) {
          advice.add(
              new Advice(
                  List.of(all.get(i).id(), all.get(j).id()),
                  "say nearly the same; a text will match either"));
        }
      }
    }
  }

  private void words(Statement statement) {
    boolean parted = !statement.performance().equals(statement.name());
    int performance = parted ? count(statement.performance()) : 0;
    if (count(statement.name()) + performance > LONG) {
      on(statement.id(), "has more than %d words; part it".formatted(LONG));
    }
  }

  private static int count(String words) {
    return words.split("\\s+", -1).length;
  }

  private void names() {
    var first = new HashMap<String, StatementId>();
    for (var statement : framework.statements()) {
      var before = first.putIfAbsent(statement.name(), statement.id());
      if (before != null) {
        advice.add(
            new Advice(
                List.of(before, statement.id()),
                "have the same name, \"%s\"; people will not tell them apart"
                    .formatted(statement.name())));
      }
    }
  }

  private void steps(Ladder known) {
    int top = framework.levels().size();
    for (var statement : framework.statements()) {
      boolean noneUp = statement.rank() < top && known.stepsFrom(statement.id()).isEmpty();
      boolean noneDown = statement.rank() > 1 && known.stepsTo(statement.id()).isEmpty();
      if (noneUp && (noneDown || statement.rank() == 1)) {
        on(statement.id(), "has no step up or down: it is no rung of any ladder");
      } else if (noneUp) {
        on(statement.id(), "has no step up: whoever shows it has no next rung from it");
      } else if (noneDown) {
        on(statement.id(), "has no step down: nothing leads to it");
      }
    }
  }

  private void on(StatementId id, String message) {
    advice.add(new Advice(List.of(id), message));
  }
}
