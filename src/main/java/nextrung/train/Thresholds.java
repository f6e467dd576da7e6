package nextrung.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nextrung.framework.StatementId;
import nextrung.match.Acceptance;
import nextrung.profile.Weight;
import nextrung.train.RelevanceTrainer.Told;

/// Finds thresholds by documents that the models have not seen: for matches over segments, for
/// shown statements over whole documents, and for relevance.
final class Thresholds {
  private static final double UNKNOWN = 0.5;

  private static final Comparator<HeldOut> BEST =
      Comparator.comparingDouble(HeldOut::probability)
          .reversed()
          .thenComparing(HeldOut::documentId)
          .thenComparingInt(HeldOut::segment)
          .thenComparing(HeldOut::statement);

  private Thresholds() {}

  /// @param beside the share of a segment's best match that a further one needs
  /// @param relevance the least that a document needs
  static Acceptance learn(
      List<HeldOut> pairs, Collection<Example> examples, double beside, double relevance) {
    var tops = matches(pairs, new Acceptance(0, beside, 0, relevance));
    double match = halfOfBestF1(tops, HeldOut::right, labels(examples));
    var matches = tops.stream().filter(pair -> pair.probability() >= match).toList();
    return new Acceptance(match, beside, shown(matches, examples), relevance);
  }

  /// A statement with evidence in a document.
  ///
  /// @param once see [Weight#once]
  private record Shown(String document, StatementId statement, double once, boolean right) {}

  private static double shown(List<HeldOut> matches, Collection<Example> examples) {
    var weights = HeldOut.weights(matches);
    var all = new ArrayList<Shown>();
    long wanted = 0;
    for (var document : examples.stream().map(Example::document).toList()) {
      var statements = Outcome.wantedStatements(document);
      wanted += statements.size();
      weights
          .getOrDefault(document.id(), Map.of())
          .forEach((id, weight) ->
              all.add(new Shown(document.id(), id, weight.once(), statements.contains(id))));
    }
    all.sort(
        Comparator.comparingDouble(Shown::once)
            .reversed()
            .thenComparing(Shown::document)
            .thenComparing(Shown::statement));
    return halfOfBestF1(all, Shown::right, wanted);
  }

  private static long labels(Collection<Example> examples) {
    return examples.stream()
        .mapToLong(example ->
            IntStream.range(0, example.segments().size())
                .mapToLong(i -> example.grades(i).size())
                .sum())
        .sum();
  }

  /// The relevance that tells documents with and without work of the occupation apart best: the
  /// greatest sum of the two shares told right (Youden's index, 1950), in the middle of the gap.
  ///
  /// @param documents of the occupation and of others, the more sorts the better
  static double relevance(List<Told> documents) {
    var on = relevances(documents, true);
    var off = relevances(documents, false);
    var all = Stream.concat(on.stream(), off.stream()).sorted().toList();
    double best = 0.5;
    double bestIndex = 0;
    for (int i = 1; i < all.size(); i++) {
      double threshold = (all.get(i - 1) + all.get(i)) / 2;
      double index = share(on, r -> r >= threshold) + share(off, r -> r < threshold) - 1;
      if (index > bestIndex) {
        bestIndex = index;
        best = threshold;
      }
    }
    return best;
  }

  /// What all values but a small share of the least ones reach; 0 where there are none.
  static double reached(List<Double> values, double lost) {
    var sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) (lost * sorted.size()));
  }

  private static List<Double> relevances(List<Told> documents, boolean relevant) {
    return documents.stream()
        .filter(document -> document.relevant() == relevant)
        .map(Told::relevance)
        .toList();
  }

  private static double share(List<Double> values, Predicate<Double> right) {
    return values.isEmpty() ? 0 : values.stream().filter(right).count() / (double) values.size();
  }

  /// The pairs that become matches, most probable first.
  static List<HeldOut> matches(List<HeldOut> pairs, Acceptance acceptance) {
    return pairs.stream().collect(Collectors.groupingBy(HeldOut::segmentKey)).values().stream()
        .flatMap(segment -> top(segment, acceptance))
        .sorted(BEST)
        .toList();
  }

  private static Stream<HeldOut> top(List<HeldOut> segment, Acceptance acceptance) {
    var best = segment.stream().sorted(BEST).limit(Acceptance.MOST).toList();
    double least = acceptance.least(best.getFirst().probability());
    return best.stream().filter(pair -> pair.probability() >= least);
  }

  /// Half of the best F1 that any threshold gives: where probabilities are calibrated, no other
  /// threshold serves better (Lipton, Elkan and Narayanaswamy 2014). The one that was best here is
  /// a matter of chance. One half where nothing is found, so that nothing passes for free.
  ///
  /// @param descending what may be found, the most probable first
  /// @param wanted how many are to be found
  static <T> double halfOfBestF1(List<T> descending, Predicate<T> right, long wanted) {
    long found = 0;
    double best = 0;
    for (int i = 0; i < descending.size(); i++) {
      found += right.test(descending.get(i)) ? 1 : 0;
      best = Math.max(best, new Figures(found, i + 1, wanted).f1());
    }
    return best == 0 ? UNKNOWN : best / 2;
  }
}
