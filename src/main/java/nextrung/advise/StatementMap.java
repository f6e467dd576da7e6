package nextrung.advise;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    var left = new LinkedHashMap<StatementId, Wording>();
    var taken = new HashSet<StatementId>();
    var places = places(framework);
    older.forEach((id, text) -> {
      var wording = Wording.of(text);
      var same = Optional.ofNullable(places.get(id));
      if (same.filter(place -> place.alike(wording) >= ALIKE).isPresent()) {
        taken.add(id);
        map.put(id, id, text, same.get().exact(wording) ? "" : "reworded");
      } else {
        left.put(id, wording);
      }
    });
    left.forEach((id, wording) -> map.move(id, wording, places.values(), taken));
    return map;
  }

  private static Map<StatementId, Place> places(Framework framework) {
    var places = new LinkedHashMap<StatementId, Place>();
    framework.statements().forEach(statement -> places.put(statement.id(), Place.of(statement)));
    return places;
  }

  private void move(
      StatementId id, Wording wording, Collection<Place> places, Set<StatementId> taken) {
    StatementId best = null;
    double most = ALIKE;
    for (var place : places) {
      double alike = taken.contains(place.id()) ? 0 : place.alike(wording);
      if (alike > most || (alike == most && best == null)) {
        best = place.id();
        most = alike;
      }
    }
    if (best == null) {
      changes.add(new Change(id, "gone", null, wording.text()));
    } else {
      taken.add(best);
      put(id, best, wording.text(), "moved");
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

  /// What a statement says, split once: every text is set against many others.
  private record Wording(String text, Set<String> words) {
    static Wording of(String text) {
      var words =
          NO_WORD
              .splitAsStream(text.toLowerCase(Locale.ROOT))
              .filter(word -> !word.isEmpty())
              .collect(Collectors.toSet());
      return new Wording(text, words);
    }

    /// Twice the shared words over all words of both.
    double dice(Wording other) {
      boolean fewer = words.size() < other.words.size();
      var few = fewer ? words : other.words;
      var many = fewer ? other.words : words;
      long both = few.stream().filter(many::contains).count();
      return few.isEmpty() ? 0 : 2.0 * both / (few.size() + many.size());
    }
  }

  /// A statement of the present framework.
  private record Place(StatementId id, Wording text, Wording name) {
    static Place of(Statement statement) {
      return new Place(statement.id(), Wording.of(statement.text()), Wording.of(statement.name()));
    }

    boolean exact(Wording older) {
      return older.text().equals(text.text()) || older.text().equals(name.text());
    }

    double alike(Wording older) {
      return exact(older) ? 1 : Math.max(older.dice(text), older.dice(name));
    }
  }
}
