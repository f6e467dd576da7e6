package nextrung.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nextrung.extract.GlyphCollector.Page;

/// Running heads and feet of pages, which are no part of the text: lines that repeat at the same
/// place, page numbers, and the address and time that a browser prints.
final class Furniture {
  private static final float MARGIN = 0.1f;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)(?:page|p\\.)?\\s*[-–]?\\s*[0-9]{1,3}\\s*(?:(?:of|/|\\|)\\s*[0-9]{1,3})?\\s*[-–]?");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:file|https?)://\\S+(?:\\s+[0-9]+/[0-9]+)?");
  private static final Pattern PRINTED_AT =
      Pattern.compile("[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4},? [0-9]{1,2}:[0-9]{2}.*");

  private final Set<Place> repeated;

  /// Where something stands, give or take a point, with its digits put aside.
  private record Place(String text, long y) {
    static Place of(Run run) {
      return new Place(run.text().strip().replaceAll("[0-9]+", "#"), Math.round(run.y() / 2));
    }
  }

  Furniture(List<Page> pages) {
    repeated = repeated(pages);
  }

  /// The runs of a page without it.
  List<Run> without(Page page) {
    var margin = margin(page);
    var stamps = margin.stream().filter(Furniture::isStamp).toList();
    var dropped =
        margin.stream()
            .filter(run ->
                repeated.contains(Place.of(run))
                    || isPageNumber(run)
                    || stamps.stream().anyMatch(run::besides))
            .collect(Collectors.toCollection(HashSet::new));
    return page.runs().stream().filter(run -> !dropped.contains(run)).toList();
  }

  private static List<Run> margin(Page page) {
    return page.runs().stream().filter(run -> isMargin(run, page)).toList();
  }

  private static boolean isMargin(Run run, Page page) {
    return run.y() < MARGIN * page.height() || run.y() > (1 - MARGIN) * page.height();
  }

  private static boolean isPageNumber(Run run) {
    return PAGE_NUMBER.matcher(run.text().strip()).matches();
  }

  /// Whether a browser wrote it when it printed: all that stands on the same line is its as well.
  private static boolean isStamp(Run run) {
    var text = run.text().strip();
    return ADDRESS.matcher(text).matches() || PRINTED_AT.matcher(text).matches();
  }

  private static Set<Place> repeated(List<Page> pages) {
    Map<Place, Integer> counts = new HashMap<>();
    for (var page : pages) {
      margin(page).stream()
          .filter(run -> !Run.isMark(run.text()))
          .map(Place::of)
          .distinct()
          .forEach(place -> counts.merge(place, 1, Integer::sum));
    }
    int least = Math.max(2, (pages.size() + 1) / 2);
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= least)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
