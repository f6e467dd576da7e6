package nextrung.advise;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nextrung.framework.Framework;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import org.jspecify.annotations.Nullable;

/// Where the statements of an older framework are in this one. The words decide: an id that stands
/// for other words now is another statement. A statement keeps its id where the words are the same
/// or much alike; else the one with the most alike words takes its place; else it is gone.
public final class StatementMap {
  /// Half of the words must be the same.
  private static final double ALIKE = 0.5;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<StatementId, StatementId> places = new LinkedHashMap<>();
  private final List<Change> changes = new ArrayList<>();

  private StatementMap() {}

  /// How a statement changed.
  ///
  /// @param change `reworded`, `moved` or `gone`
  /// @param to where it is now; null where it is gone
  /// @param text what it said; a name where the older file has no more
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Change(StatementId from, String change, @Nullable StatementId to, String text) {}

  /// The map from an older framework.
  ///
  /// @param older the words of its statements, or their names where no more is known
  public static StatementMap of(Map<StatementId, String> older, Framework framework) {
    var map = new StatementMap();
    var left = new LinkedHashMap<StatementId, String>();
    var taken = new HashSet<StatementId>();
    older.forEach((id, text) -> {
      var same = Optional.of(id).filter(framework::contains).map(framework::statement);
      if (same.filter(statement -> alike(text, statement) >= ALIKE).isPresent()) {
        taken.add(id);
        map.put(id, id, text, exact(text, framework.statement(id)) ? "" : "reworded");
      } else {
        left.put(id, text);
      }
    });
    left.forEach((id, text) -> map.move(id, text, framework, taken));
    return map;
  }

  private void move(StatementId id, String text, Framework framework, Set<StatementId> taken) {
    Statement best = null;
    double most = ALIKE;
    for (var statement : framework.statements()) {
      double alike = taken.contains(statement.id()) ? 0 : alike(text, statement);
      if (alike > most || (alike == most && best == null)) {
        best = statement;
        most = alike;
      }
    }
    if (best == null) {
      changes.add(new Change(id, "gone", null, text));
    } else {
      taken.add(best.id());
      put(id, best.id(), text, "moved");
    }
  }

  private void put(StatementId from, StatementId to, String text, String change) {
    places.put(from, to);
    if (!change.isEmpty()) {
      changes.add(new Change(from, change, to, text));
    }
  }

  /// Where a statement is now, if it is still there.
  public Optional<StatementId> now(StatementId older) {
    return Optional.ofNullable(places.get(older));
  }

  /// Everything that is not as it was.
  public List<Change> changes() {
    return List.copyOf(changes);
  }

  private static boolean exact(String text, Statement statement) {
    return text.equals(statement.text()) || text.equals(statement.name());
  }

  private static double alike(String text, Statement statement) {
    if (exact(text, statement)) {
      return 1;
    }
    return Math.max(dice(text, statement.text()), dice(text, statement.name()));
  }

  /// Twice the shared words over all words of both.
  private static double dice(String a, String b) {
    var first = words(a);
    var second = words(b);
    long both = first.stream().filter(second::contains).count();
    return first.isEmpty() || second.isEmpty() ? 0 : 2.0 * both / (first.size() + second.size());
  }

  private static Set<String> words(String text) {
    return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
