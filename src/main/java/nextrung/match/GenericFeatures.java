package nextrung.match;

import java.util.Collections;
import java.util.List;
import nextrung.framework.StatementId;
import nextrung.index.StatementIndex;

/// Describes a segment beside a statement in ways that mean the same in every framework: how near
/// their vectors are, alone and against the other statements; which words they share. Exemplars
/// move the vector of their statement, see [StatementIndex#nearestTaught].
public final class GenericFeatures {
  /// The names of the features.
  public static final List<String> NAMES =
      List.of(
          "cosine",
          "cosine above the mean",
          "cosine below the best",
          "best cosine above the mean",
          "words shared",
          "words shared, against the best",
          "length",
          "heading");

  /// Half of the greatest value is reached at this BM25 score.
  private static final double LEXICAL_SCALE = 5;

  private final StatementIndex index;
  private final List<StatementId> statements;

  /// @param statements in the order of their numbers
  public GenericFeatures(StatementIndex index, List<StatementId> statements) {
    this.index = index;
    this.statements = List.copyOf(statements);
  }

  /// The features of a segment beside every statement, in the order of the statements.
  public List<double[]> of(EncodedSegment segment) {
    var cosines = index.nearestTaught(segment.vector(), statements.size());
    var words = index.lexical(segment.terms(), statements.size());
    double mean = cosines.values().stream().mapToDouble(c -> c).average().orElse(0);
    double best = cosines.isEmpty() ? 0 : Collections.max(cosines.values());
    double mostWords = words.isEmpty() ? 1 : Collections.max(words.values());
    double length = Math.log1p(segment.segment().plain().split("\\s+").length);
    double heading = segment.segment().heading() ? 1 : 0;
    return statements.stream()
        .map(id -> {
          double cosine = cosines.getOrDefault(id, mean);
          double shared = words.getOrDefault(id, 0.0);
          return new double[] {
            cosine,
            cosine - mean,
            best - cosine,
            best - mean,
            shared / (shared + LEXICAL_SCALE),
            shared / mostWords,
            length,
            heading
          };
        })
        .toList();
  }
}
