package nextrung.profile;

import java.util.Arrays;
import java.util.List;
import nextrung.match.LevelEstimate;
import nextrung.profile.Corrections.Verdict;

/// Moves the level of a document by what the person says. A statement that the person adds halves
/// the odds of a level for each level that the statement stands above it; one that the text showed
/// and the person rejects halves those of its own level and of all above. So one word against a
/// clear text changes little, and many change all. This is a convention, not learned: nobody has
/// labelled corrections yet.
final class LevelCorrection {
  /// Keeps a level that the person speaks for within seven words of the surest one.
  private static final double LEAST = 0.01;

  private final List<Standing> read;

  /// @param read the standings that the text alone gives
  LevelCorrection(List<Standing> read) {
    this.read = read;
  }

  LevelEstimate apply(LevelEstimate level, Corrections corrections) {
    var shares = level.levels().clone();
    var halvings = new int[shares.length];
    for (var standing : read) {
      corrections
          .on(standing.statement().id())
          .ifPresent(verdict -> {
            halve(halvings, standing, verdict);
            lift(shares, standing, verdict, level.rank());
          });
    }
    return Arrays.stream(halvings).allMatch(count -> count == 0)
        ? level
        : new LevelEstimate(level.relevance(), halved(shares, halvings));
  }

  /// A level that the text leaves no room for gets some where the person speaks for it: up to that
  /// of what is added, and just below that of what is rejected.
  private static void lift(double[] shares, Standing standing, Verdict verdict, int before) {
    int rank = standing.statement().rank();
    boolean adds = verdict == Verdict.SHOWN;
    int from = adds ? before + 1 : rank - 1;
    int to = adds ? rank : Math.min(rank, before) - 1;
    for (int level = Math.max(1, from); level <= to; level++) {
      shares[level - 1] = Math.max(LEAST, shares[level - 1]);
    }
  }

  /// A correction that agrees with the text changes nothing.
  private static void halve(int[] halvings, Standing standing, Verdict verdict) {
    int rank = standing.statement().rank();
    for (int level = 1; level <= halvings.length; level++) {
      boolean added = verdict == Verdict.SHOWN && !standing.shown();
      boolean rejected = verdict == Verdict.NOT_ME && standing.shown();
      halvings[level - 1] += added ? Math.max(0, rank - level) : rejected && level >= rank ? 1 : 0;
    }
  }

  private static double[] halved(double[] shares, int[] halvings) {
    int fewest = Arrays.stream(halvings).min().orElse(0);
    var kept = new double[shares.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = shares[i] * Math.pow(0.5, halvings[i] - fewest);
    }
    double total = Arrays.stream(kept).sum();
    return Arrays.stream(kept).map(share -> share / total).toArray();
  }
}
