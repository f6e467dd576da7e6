package nextrung.curate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nextrung.encode.Encoder;
import nextrung.encode.Parallel;
import nextrung.framework.Framework;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.index.StopWords;

/// How near statements of a framework are to each other: by meaning, as the cosine of their vectors
/// after what all statements share is taken away, and by the words they share, of which rare ones
/// count more.
final class Nearness {
  private static final double MEANING = 0.6;
  private static final double NAMES = 0.2;
  private static final double WORDS = 0.2;

  /// Words are compared by their beginnings, which are the same whatever their endings.
  private static final int STEM = 6;

  private static final int SHORTEST = 4;

  /// Words of more than this share of all statements are not compared, unless there are hardly any
  /// statements.
  private static final double COMMON = 1.0 / 3;

  private static final int FEW = 2;

  /// Says as little as a stop word, and is in no list of them.
  private static final Set<String> FILLER =
      Set.of(
          "according",
          "across",
          "also",
          "among",
          "another",
          "every",
          "including",
          "needed",
          "often",
          "several",
          "upon",
          "used",
          "uses",
          "using",
          "various",
          "well",
          "within",
          "without");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<StatementId, float[]> vectors = new HashMap<>();
  private final Map<StatementId, Set<String>> words = new HashMap<>();
  private final Map<StatementId, Set<String>> names = new HashMap<>();
  private final Map<String, Double> rarity = new HashMap<>();

  Nearness(Framework framework, Encoder encoder) {
    var statements = framework.statements();
    statements.forEach(each -> words.put(each.id(), stems(each.text())));
    statements.forEach(each -> names.put(each.id(), stems(each.name())));
    statements.forEach(each -> words(each).forEach(word -> rarity.merge(word, 1.0, Double::sum)));
    rarity.replaceAll((word, count) -> Math.log((statements.size() + 1) / count));
    var raw = Parallel.map(statements, each -> encoder.vector(each.text()));
    var mean = mean(raw);
    for (int i = 0; i < statements.size(); i++) {
      vectors.put(statements.get(i).id(), centred(raw.get(i), mean));
    }
  }

  /// From about 0 for statements that have nothing in common to 1 for the same words.
  double of(Statement a, Statement b) {
    return MEANING * meaning(a, b) + NAMES * shared(names, a, b) + WORDS * shared(words, a, b);
  }

  /// The cosine, without what all statements share.
  double meaning(Statement a, Statement b) {
    var first = vectors.getOrDefault(a.id(), new float[0]);
    var second = vectors.getOrDefault(b.id(), new float[0]);
    double sum = 0;
    for (int i = 0; i < Math.min(first.length, second.length); i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }

  /// The words that two statements share and most others do not have, rarest first, as they stand
  /// in the first. Stop words and the like are left out.
  List<String> sharedWords(Statement a, Statement b) {
    var second = words(b);
    return Arrays.stream(NO_WORD.split(a.text().toLowerCase(Locale.ROOT), -1))
        .distinct()
        .filter(word -> word.length() >= SHORTEST && second.contains(stem(word)))
        .filter(word -> !StopWords.contains(word) && !FILLER.contains(word) && !isCommon(word))
        .sorted((x, y) -> Double.compare(rarity(stem(y)), rarity(stem(x))))
        .toList();
  }

  private boolean isCommon(String word) {
    long holders = words.values().stream().filter(each -> each.contains(stem(word))).count();
    return holders > Math.max(FEW, words.size() * COMMON);
  }

  private double shared(Map<StatementId, Set<String>> by, Statement a, Statement b) {
    var first = by.getOrDefault(a.id(), Set.of());
    var second = by.getOrDefault(b.id(), Set.of());
    double both = first.stream().filter(second::contains).mapToDouble(this::rarity).sum();
    double any =
        first.stream().mapToDouble(this::rarity).sum()
            + second.stream().mapToDouble(this::rarity).sum()
            - both;
    return any == 0 ? 0 : both / any;
  }

  private double rarity(String stem) {
    return rarity.getOrDefault(stem, 0.0);
  }

  private Set<String> words(Statement statement) {
    return words.getOrDefault(statement.id(), Set.of());
  }

  private static Set<String> stems(String text) {
    return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1))
        .filter(word -> word.length() >= SHORTEST)
        .map(Nearness::stem)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length()));
  }

  private static double[] mean(List<float[]> vectors) {
    var mean = new double[vectors.isEmpty() ? 0 : vectors.getFirst().length];
    vectors.forEach(vector -> {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    });
    return mean;
  }

  private static float[] centred(float[] vector, double[] mean) {
    var result = new float[vector.length];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      result[i] = (float) (vector[i] - mean[i]);
      square += result[i] * result[i];
    }
    for (int i = 0; i < result.length && square > 0; i++) {
      result[i] /= (float) Math.sqrt(square);
    }
    return result;
  }
}
