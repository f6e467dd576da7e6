package nextrung.exchange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The levels of a CFPackage of any origin, and the level of each item. They are told by the first
/// of these that the package has: headings whose type calls them levels (or stages, tiers, steps);
/// `hasSkillLevel` to items of the package; headings with usual names of levels; `educationLevel`;
/// else all statements stand on one level.
///
/// @param items the items that are levels, with the key of their level; lowest first
/// @param placed the key of the level of each item that has one
record CaseLevels(Source source, Map<String, String> items, Map<String, String> placed) {
  static final String EDUCATION = "educationLevel";
  private static final int MOST = 7;
  private static final Pattern TYPE =
      Pattern.compile(
          "(?i).*\\b(skill |proficiency |progress(ion)? )?(level|stage|tier|step)\\b.*");

  /// What told the levels.
  enum Source {
    TYPES,
    SKILL_LEVELS,
    NAMES,
    EDUCATION,
    NOTHING
  }

  /// Finds the levels and tells them to the draft, lowest first.
  static CaseLevels find(CasePackage all, FrameworkDraft draft) {
    var finder = new Finder(all, draft);
    return finder
        .types()
        .or(finder::skillLevels)
        .or(finder::names)
        .or(finder::education)
        .orElseGet(finder::one);
  }

  static boolean isType(String type) {
    return TYPE.matcher(type).matches();
  }

  Optional<String> of(String id) {
    return Optional.ofNullable(placed.get(id));
  }

  boolean isLevel(String id) {
    return items.containsKey(id);
  }

  private static final class Finder {
    private final CasePackage all;
    private final FrameworkDraft draft;
    private final Map<String, String> keys = new LinkedHashMap<>();

    Finder(CasePackage all, FrameworkDraft draft) {
      this.all = all;
      this.draft = draft;
    }

    /// A heading of such a type below another is no level of its own.
    Optional<CaseLevels> types() {
      var typed = all.headings().stream().filter(id -> isType(type(id))).toList();
      var upper = typed.stream().filter(id -> all.above(id, typed).isEmpty()).toList();
      return upper.isEmpty()
          ? Optional.empty()
          : Optional.of(above(Source.TYPES, withEmpty(upper)));
    }

    /// The levels in their order, and behind them those of the same type that nothing stands on.
    private List<String> withEmpty(List<String> levels) {
      var types = levels.stream().map(this::type).filter(CaseLevels::isType).toList();
      var others = new HashSet<>(all.headings());
      others.addAll(levels);
      all.of("hasSkillLevel").forEach(arrow -> others.add(arrow.from()));
      var empty =
          all.ids().stream()
              .filter(id -> types.contains(type(id)) && !others.contains(id))
              .filter(id -> all.above(id, levels).isEmpty());
      return Stream.concat(all.ordered(levels).stream(), empty).toList();
    }

    private String type(String id) {
      return all.text(id, "CFItemType");
    }

    Optional<CaseLevels> names() {
      var heights = new HashMap<String, Integer>();
      for (var id : all.headings()) {
        LevelWords.height(label(id)).ifPresent(height -> heights.put(id, height));
      }
      var upper =
          all.headings().stream()
              .filter(heights::containsKey)
              .filter(id -> all.above(id, heights.keySet()).isEmpty())
              .sorted(Comparator.comparing(id -> heights.getOrDefault(id, 0)))
              .toList();
      boolean ladder =
          LevelWords.isLadder(upper.stream().map(id -> heights.getOrDefault(id, 0)).toList());
      return ladder && covers(upper) ? Optional.of(above(Source.NAMES, upper)) : Optional.empty();
    }

    /// A statement below none of them would be lost.
    private boolean covers(List<String> headings) {
      return all.leaves(headings).stream().noneMatch(id -> all.above(id, headings).isEmpty());
    }

    /// Each item stands on the level that is nearest above it.
    ///
    /// @param headings lowest first
    private CaseLevels above(Source source, List<String> headings) {
      headings.forEach(this::level);
      return levels(
          source,
          id -> all.above(id, keys.keySet()).map(up -> keys.getOrDefault(up, "")).orElse(""));
    }

    /// What stands below an item with a skill level has that level too.
    Optional<CaseLevels> skillLevels() {
      var arrows = all.of("hasSkillLevel").filter(arrow -> all.has(arrow.to())).toList();
      var targets = arrows.stream().map(CasePackage.Arrow::to).distinct().toList();
      withEmpty(targets).forEach(this::level);
      var own = new HashMap<String, String>();
      arrows.forEach(arrow -> own.putIfAbsent(arrow.from(), keys.getOrDefault(arrow.to(), "")));
      return targets.isEmpty()
          ? Optional.empty()
          : Optional.of(levels(Source.SKILL_LEVELS, inherited(own)));
    }

    private UnaryOperator<String> inherited(Map<String, String> own) {
      return id -> {
        var nearest = own.containsKey(id) ? Optional.of(id) : all.above(id, own.keySet());
        return nearest.map(up -> own.getOrDefault(up, "")).orElse("");
      };
    }

    /// Only where every statement names one, and their order can be told.
    Optional<CaseLevels> education() {
      var heights = new HashMap<String, Integer>();
      var labels = new HashMap<String, String>();
      var leaves = all.leaves(Set.of());
      for (var id : leaves) {
        var named = JsonTree.list(all.item(id), EDUCATION);
        var label = named.size() == 1 ? named.getFirst().asText("").strip() : "";
        LevelWords.heightOfCode(label).ifPresent(height -> heights.put(id, height));
        labels.put(id, label);
      }
      boolean ladder = LevelWords.isLadder(heights.values());
      if (!ladder || heights.size() < leaves.size() || distinct(heights) > MOST) {
        return Optional.empty();
      }
      return Optional.of(education(leaves, heights, labels));
    }

    private static int distinct(Map<String, Integer> heights) {
      return new HashSet<>(heights.values()).size();
    }

    private CaseLevels education(
        List<String> leaves, Map<String, Integer> heights, Map<String, String> labels) {
      var byHeight = new HashMap<Integer, String>();
      leaves.stream()
          .sorted(Comparator.comparing(id -> heights.getOrDefault(id, 0)))
          .forEach(id ->
              byHeight.computeIfAbsent(
                  heights.getOrDefault(id, 0), height -> tell("", labels.getOrDefault(id, ""))));
      return levels(
          Source.EDUCATION, id -> byHeight.getOrDefault(heights.getOrDefault(id, -1), ""));
    }

    CaseLevels one() {
      draft.onlyLevel();
      return levels(Source.NOTHING, id -> FrameworkDraft.ONLY);
    }

    private CaseLevels levels(Source source, UnaryOperator<String> keyOf) {
      var placed = new HashMap<String, String>();
      for (var id : all.ids()) {
        var key = keyOf.apply(id);
        if (!key.isEmpty()) {
          placed.put(id, key);
        }
      }
      return new CaseLevels(source, keys, placed);
    }

    /// Headings of the same name below different ones, for instance `Beginner` in every subject,
    /// are one level.
    private void level(String id) {
      var twin =
          keys.keySet().stream()
              .filter(other -> label(other).equalsIgnoreCase(label(id)))
              .filter(other -> !all.above(other).equals(all.above(id)))
              .findFirst();
      keys.put(
          id,
          twin.map(other -> keys.getOrDefault(other, ""))
              .orElseGet(() -> tell(all.text(id, "humanCodingScheme"), label(id))));
    }

    private String tell(String code, String label) {
      var key = draft.levelKey(code, label);
      draft.level(key, label);
      return key;
    }

    private String label(String id) {
      return all.text(id, "fullStatement");
    }
  }
}
