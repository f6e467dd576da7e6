package nextrung.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import nextrung.framework.Details;
import nextrung.framework.Ladder;
import nextrung.framework.Ladder.Strand;

/// What a translation could not carry over, for people.
public final class Losses {
  static final String DAY = "the day of the export";

  private final List<String> lost = new ArrayList<>();

  void add(String what) {
    lost.add(what);
  }

  void addIf(boolean isLost, String what) {
    if (isLost) {
      lost.add(what);
    }
  }

  /// Notes some things of a kind by their number, unless there is none.
  void add(int number, String one, String many) {
    if (number > 0) {
      lost.add(number + " " + (number == 1 ? one : many));
    }
  }

  void add(Collection<?> things, String one, String many) {
    add(things.size(), one, many);
  }

  /// Notes a text, unless it is empty.
  void addText(String text, String what) {
    addIf(!text.isEmpty(), what);
  }

  /// Notes what belongs to other frameworks than the one that is read: each framework once, with
  /// the number of its parts.
  ///
  /// @param frameworks for each part the name of its framework
  void addOthers(Stream<String> frameworks, String one, String many) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    frameworks.forEach(name -> counts.merge(name, 1, Integer::sum));
    counts.forEach((name, count) -> {
      var of = " of another framework: \"%s\"".formatted(name);
      add(count, one + of, many + of);
    });
  }

  /// Names each field that some things fill and that is not read, with the number of things.
  void addFields(
      Collection<JsonNode> things, BiPredicate<JsonNode, String> isRead, String one, String many) {
    Map<String, Integer> counts = new TreeMap<>();
    for (var thing : things) {
      for (var entry : thing.properties()) {
        if (isFilled(entry.getValue()) && !isRead.test(thing, entry.getKey())) {
          counts.merge(entry.getKey(), 1, Integer::sum);
        }
      }
    }
    counts.forEach(
        (field, count) -> add("%s of %s".formatted(field, count == 1 ? one : count + " " + many)));
  }

  private static boolean isFilled(JsonNode value) {
    return value.isContainerNode() ? !value.isEmpty() : !value.asText("").isBlank();
  }

  /// Notes what is said about an occupation that few formats have a place for.
  void addBackground(Details details) {
    addText(details.group(), "the occupation group");
    addText(details.sector(), "the sector");
    details.sources().keySet().stream()
        .filter(name -> !name.equals(Details.ONET))
        .forEach(name -> add("the source \"%s\"".formatted(name)));
    addIf(details.jobZone() > 0, "the job zone");
  }

  /// Notes what is lost of strands where only the name of a statement's strand is kept.
  void addStrands(Bundle bundle) {
    var strands = bundle.strands();
    add(
        (int) strands.stream().filter(s -> !s.key().equals(Keys.strand(s.name()))).count(),
        "key of a strand: a new one is made from its name",
        "keys of strands: new ones are made from their names");
    add(
        (int) strands.stream().filter(s -> s.statements().isEmpty()).count(),
        "strand without statements",
        "strands without statements");
    add(
        strands.size() - (int) strands.stream().map(Strand::name).distinct().count(),
        "strand with the name of another, which takes it in",
        "strands with the names of others, which take them in");
  }

  /// Notes that nothing says whether a person has read the ladder.
  void addReview(Bundle bundle) {
    addIf(bundle.ladder().filter(Ladder::reviewed).isPresent(), "that the ladder was reviewed");
  }

  /// Everything that was noted, in order.
  public List<String> list() {
    return Collections.unmodifiableList(lost);
  }
}
