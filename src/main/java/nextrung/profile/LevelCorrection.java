package nextrung.profile;

import java.util.Arrays;
import java.util.List;
import nextrung.match.LevelEstimate;
import nextrung.profile.Corrections.Verdict;

/// Moves the level of a document by what the person says. The text has as many votes as it shows
/// statements, spread over the levels as it was read; a statement that the person adds is one more
/// vote for its level, and one that the text showed and the person rejects is one vote less.
final class LevelCorrection {
  /// Keeps every level possible.
  private static final double LEAST = 0.01;

  private final List<Standing> read;

  /// @param read the standings that the text alone gives
  LevelCorrection(List<Standing> read) {
    this.read = read;
  }

  LevelEstimate apply(LevelEstimate level, Corrections corrections) {
    if (corrections.isEmpty()) {
      return level;
    }
    double weight = Math.max(1, read.stream().filter(Standing::shown).count());
    var votes = Arrays.stream(level.levels()).map(share -> share * weight).toArray();
    for (var standing : read) {
      votes[standing.statement().rank() - 1] += vote(standing, corrections);
    }
    return new LevelEstimate(level.relevance(), shares(votes));
  }

  /// +1, -1, or 0 where the person's word changes nothing.
  private static int vote(Standing standing, Corrections corrections) {
    var verdict = corrections.on(standing.statement().id());
    int after = verdict.map(word -> word == Verdict.SHOWN).orElse(standing.shown()) ? 1 : 0;
    return after - (standing.shown() ? 1 : 0);
  }

  private static double[] shares(double[] votes) {
    var kept = Arrays.stream(votes).map(vote -> Math.max(LEAST, vote)).toArray();
    double total = Arrays.stream(kept).sum();
    return Arrays.stream(kept).map(vote -> vote / total).toArray();
  }
}
