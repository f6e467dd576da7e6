package nextrung.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import nextrung.framework.Details;
import nextrung.framework.StatementId;

/// Makes a framework of descriptors, which come in any order. Those with a statement id among their
/// keywords go to its level, in the order of the ids; where none has one, all stand on one level
/// and their first category is their strand.
final class RsdReader {
  private final List<Rsd> skills;
  private final boolean own;
  private final Losses losses;
  private final FrameworkDraft draft;

  private RsdReader(List<Rsd> skills, String exportedAt, Losses losses) {
    this.skills = skills;
    this.own = skills.stream().anyMatch(skill -> skill.id().isPresent());
    this.losses = losses;
    this.draft = draft(skills.getFirst(), own, exportedAt, losses);
  }

  static Bundle read(List<Rsd> all, String exportedAt, String source, Losses losses) {
    if (all.isEmpty()) {
      throw JsonTree.fault(source, "", "has no skill; expected one a statement");
    }
    var first = all.getFirst();
    var skills = all.stream().filter(skill -> skill.isOf(first)).toList();
    var others = all.stream().filter(skill -> !skill.isOf(first));
    losses.addOthers(others.map(Rsd::framework), "skill", "skills");
    return new RsdReader(skills, exportedAt, losses).read(source);
  }

  private static FrameworkDraft draft(Rsd first, boolean own, String exportedAt, Losses losses) {
    var named = first.named(own);
    var sources = Details.onet(first.release());
    var details = new Details(exportedAt, "", "", 0, false, "", "", first.author(), sources);
    var title = named.title().isBlank() ? "Untitled" : named.title();
    return new FrameworkDraft(first.soc(), title, named.version(), details, losses);
  }

  private Bundle read(String source) {
    var ordered = own ? byLevels() : skills;
    if (!own) {
      draft.onlyLevel();
    }
    for (int i = 0; i < ordered.size(); i++) {
      statement("skill " + i, ordered.get(i));
    }
    for (int i = 0; i < ordered.size(); i++) {
      strand("skill " + i, ordered.get(i));
    }
    lose(ordered);
    return draft.build(source);
  }

  /// Tells the levels, lowest first, and gives the descriptors in the order of their ids.
  private List<Rsd> byLevels() {
    var byLevel = new LinkedHashMap<String, List<Rsd>>();
    for (var skill : skills) {
      skill
          .id()
          .ifPresentOrElse(
              id -> byLevel.computeIfAbsent(id.level(), key -> new ArrayList<>()).add(skill),
              () -> losses.add("a skill without a level: \"%s\"".formatted(skill.name())));
    }
    var ordered = new ArrayList<Rsd>();
    for (var key : new Levels(byLevel).lowestFirst(losses)) {
      var level = new ArrayList<>(byLevel.getOrDefault(key, List.of()));
      level.sort(Comparator.comparingInt(skill -> skill.id().map(StatementId::position).orElse(0)));
      level.forEach(skill -> draft.level(key, label(skill, key)));
      ordered.addAll(level);
    }
    return ordered;
  }

  private static String label(Rsd skill, String level) {
    return skill.categories().isEmpty() ? level : skill.categories().getFirst();
  }

  /// The order of levels: by the ranks that descriptors name. Where a level has none, it is a
  /// guess, by usual names of levels or as they come.
  private record Levels(Map<String, List<Rsd>> byKey) {
    List<String> lowestFirst(Losses losses) {
      return sorted(this::rank).orElseGet(() -> guessed(losses));
    }

    private List<String> guessed(Losses losses) {
      losses.addIf(byKey.size() > 1, "the order of the levels: it is guessed");
      return sorted(this::height).orElse(List.copyOf(byKey.keySet()));
    }

    private OptionalInt rank(String key) {
      var ranks =
          byKey.getOrDefault(key, List.of()).stream()
              .flatMapToInt(skill -> skill.rank().stream())
              .distinct()
              .toArray();
      return ranks.length == 1 ? OptionalInt.of(ranks[0]) : OptionalInt.empty();
    }

    private OptionalInt height(String key) {
      return LevelWords.height(label(byKey.getOrDefault(key, List.of()).getFirst(), key));
    }

    /// By their heights, unless a level has none or two have the same.
    private Optional<List<String>> sorted(Function<String, OptionalInt> height) {
      var heights = new HashMap<String, Integer>();
      byKey.keySet().forEach(key -> height.apply(key).ifPresent(found -> heights.put(key, found)));
      boolean told = new HashSet<>(heights.values()).size() == byKey.size();
      return told && LevelWords.isLadder(heights.values())
          ? Optional.of(
              byKey.keySet().stream()
                  .sorted(Comparator.comparing(key -> heights.getOrDefault(key, 0)))
                  .toList())
          : Optional.empty();
    }
  }

  private void statement(String reference, Rsd skill) {
    var level = skill.id().map(StatementId::level).orElse(FrameworkDraft.ONLY);
    draft.statement(reference, level, FrameworkDraft.text(skill.name(), skill.statement()));
  }

  private void strand(String reference, Rsd skill) {
    skill.categories().stream()
        .skip(own ? 1 : 0)
        .findFirst()
        .ifPresent(strand -> draft.standsNamed(reference, strand));
  }

  /// What a framework cannot hold of its descriptors.
  private void lose(List<Rsd> read) {
    int categories = own ? 2 : 1;
    losses.add(
        read.stream().mapToInt(skill -> Math.max(0, skill.categories().size() - categories)).sum(),
        "further category",
        "further categories");
    losses.add(
        read.stream().mapToInt(skill -> skill.freeKeywords().size()).sum(), "keyword", "keywords");
    var first = skills.getFirst();
    losses.addText(
        first.isNamedElsewhere() ? first.collection() : "",
        "the collection \"%s\": the occupation gives the title".formatted(first.collection()));
    losses.add(further(read, Rsd::collections), "further collection", "further collections");
    losses.add(further(read, Rsd::authors), "further author", "further authors");
    losses.add(further(read, Rsd::occupations), "further occupation", "further occupations");
    losses.add(standards(read), "standard", "standards");
  }

  /// What descriptors name beside what the first of them names first.
  private Set<Object> further(List<Rsd> read, Function<Rsd, List<?>> field) {
    var found = new HashSet<Object>();
    read.forEach(skill -> found.addAll(field.apply(skill)));
    field.apply(skills.getFirst()).stream().findFirst().ifPresent(found::remove);
    return found;
  }

  private Set<String> standards(List<Rsd> read) {
    var found = new HashSet<String>();
    read.forEach(skill -> found.addAll(skill.standards()));
    found.removeIf(name ->
        name.startsWith(Details.ONET_TITLE)
            && Details.release(name).equals(skills.getFirst().release()));
    return found;
  }
}
