package nextrung.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// What the first pass says of the segments of one document: a logit for every head.
///
/// @param layout what the heads stand for
/// @param logits one array a segment
/// @param context the logits of [Context] by itself, one array a segment; empty where there is none
public record Signals(HeadLayout layout, List<float[]> logits, List<float[]> context) {

  /// Signals without context.
  public Signals(HeadLayout layout, List<float[]> logits) {
    this(layout, logits, List.of());
  }

  public int size() {
    return logits.size();
  }

  /// The same as if no context had been read.
  public Signals withoutContext() {
    return new Signals(layout, logits);
  }

  /// One segment alone.
  public Signals only(int segment) {
    return new Signals(
        layout,
        List.of(logits.get(segment)),
        context.isEmpty() ? List.of() : List.of(context.get(segment)));
  }

  /// All segments but one.
  Signals without(int segment) {
    return new Signals(
        layout, without(logits, segment), context.isEmpty() ? context : without(context, segment));
  }

  private static List<float[]> without(List<float[]> rows, int row) {
    var others = new ArrayList<>(rows);
    others.remove(row);
    return others;
  }

  public double statement(int segment, int statement) {
    return logits.get(segment)[statement];
  }

  public double evidence(int segment) {
    return logits.get(segment)[layout.evidenceHead()];
  }

  public double strand(int segment, int strand) {
    return logits.get(segment)[layout.strandHead(strand)];
  }

  /// The logit of a level's head.
  ///
  /// @param rank from 1
  public double level(int segment, int rank) {
    return logits.get(segment)[layout.levelHead(rank)];
  }

  /// The logit of a statement in the light of the document alone.
  double inContext(int segment, int statement) {
    return context.isEmpty() ? statement(segment, statement) : context.get(segment)[statement];
  }

  /// The logit that the evidence for a statement is clear, in the light of the document alone.
  double clearInContext(int segment, int statement) {
    return context.isEmpty() ? 0 : context.get(segment)[layout.names().size() + statement];
  }

  /// The logit of every claim in the light of the document, by its ordinal; all 0 without context.
  private double claimInContext(int segment, Claim claim) {
    int first = layout.names().size() + layout.statementCount();
    return context.isEmpty() ? 0 : context.get(segment)[first + claim.ordinal()];
  }

  /// How likely a segment that speaks of work speaks of the person's own, in the light of the
  /// document: the probability of [Claim#HAS] among the claims about work, a softmax of their
  /// logits; 1 without context.
  double own(int segment) {
    double has = claimInContext(segment, Claim.HAS);
    return context.isEmpty()
        ? 1
        : 1
            / Arrays.stream(Claim.values())
                .filter(claim -> claim != Claim.NONE)
                .mapToDouble(claim -> Math.exp(claimInContext(segment, claim) - has))
                .sum();
  }

  /// What a segment is evidence for, in short: how likely for anything, how likely for its best
  /// three statements, and what it claims in the light of the document.
  double[] summary(int segment) {
    var claims = Arrays.stream(Claim.values()).mapToDouble(claim -> claimInContext(segment, claim));
    return DoubleStream.concat(Arrays.stream(evidenceSummary(segment)), claims).toArray();
  }

  private double[] evidenceSummary(int segment) {
    var best = logits.get(segment).clone();
    Arrays.sort(best, 0, layout.statementCount());
    int last = layout.statementCount() - 1;
    int second = Math.max(0, last - 1);
    int third = Math.max(0, last - 2);
    return new double[] {
      evidence(segment),
      probability(evidence(segment)),
      best[last],
      probability(best[last]),
      probability(best[second]),
      probability(best[third])
    };
  }

  /// The names of the values of a summary.
  static final List<String> SUMMARY =
      Stream.concat(
              Stream.of(
                  "evidence, logit",
                  "evidence",
                  "best statement, logit",
                  "best statement",
                  "second statement",
                  "third statement"),
              Arrays.stream(Claim.values()).map(claim -> claim.key() + " in context"))
          .toList();

  /// Logit to probability.
  public static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
