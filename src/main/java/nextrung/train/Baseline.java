package nextrung.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nextrung.index.Candidate;

/// A simple method on the same segments: the statement with the highest score, accepted above the
/// threshold that turns out best in hindsight, which flatters it.
///
/// @param name of the method
/// @param segments over pairs of segment and statement
/// @param topOne the share of labelled segments whose best statement is one of their labels
public record Baseline(String name, Figures segments, double topOne) {

  private record Best(double score, boolean right, boolean labelled) {}

  static List<Baseline> all(List<Example> examples) {
    return List.of(
        of("BM25 against the statements", examples, Candidate::lexical),
        of("cosine to the statements", examples, Candidate::cosine),
        of("votes of the nearest exemplars", examples, Candidate::exemplar));
  }

  private static Baseline of(
      String name, List<Example> examples, ToDoubleFunction<Candidate> score) {
    var bests = new ArrayList<Best>();
    long wanted = 0;
    for (var example : examples) {
      for (int i = 0; i < example.segments().size(); i++) {
        wanted += example.grades(i).size();
        bests.add(best(example, i, score));
      }
    }
    double topOne =
        Evaluation.share(bests.stream().filter(Best::labelled).map(best -> best.right()));
    return new Baseline(name, bestCut(bests, wanted), topOne);
  }

  private static Best best(Example example, int segment, ToDoubleFunction<Candidate> score) {
    var grades = example.grades(segment);
    return example.retrieved().get(segment).stream()
        .max(Comparator.comparingDouble(score))
        .map(candidate ->
            new Best(
                score.applyAsDouble(candidate),
                grades.containsKey(candidate.statement()),
                !grades.isEmpty()))
        .orElse(new Best(Double.NEGATIVE_INFINITY, false, !grades.isEmpty()));
  }

  private static Figures bestCut(List<Best> bests, long wanted) {
    var best = new Figures(0, 0, wanted);
    long right = 0;
    long found = 0;
    for (var one :
        bests.stream().sorted(Comparator.comparingDouble(Best::score).reversed()).toList()) {
      found++;
      right += one.right() ? 1 : 0;
      var figures = new Figures(right, found, wanted);
      best = figures.f1() > best.f1() ? figures : best;
    }
    return best;
  }
}
