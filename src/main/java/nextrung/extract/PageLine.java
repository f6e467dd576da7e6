package nextrung.extract;

import java.util.List;
import java.util.stream.IntStream;

/// A line of a block of text on a page.
///
/// @param runs from left to right
/// @param edge where the block ends on the right
/// @param block which block of the document it stands in
record PageLine(List<Run> runs, float edge, int block) {
  Run first() {
    return runs.getFirst();
  }

  float left() {
    return first().left();
  }

  float right() {
    return runs.getLast().right();
  }

  float y() {
    return first().y();
  }

  float size() {
    return first().size();
  }

  /// Whether all of it is bold; a date in front may look different.
  boolean isBold() {
    boolean dated = runs.size() > 1 && Period.is(first().text());
    return runs.stream().skip(dated ? 1 : 0).allMatch(Run::bold);
  }

  /// Runs that stand far apart have a tab between them, others a space.
  String text() {
    var text = new StringBuilder(first().text());
    boolean stretched = isStretched();
    for (int i = 1; i < runs.size(); i++) {
      boolean behindBullet = i == 1 && isShortMark(first().text());
      boolean apart = isWide(gap(i)) && !behindBullet && !stretched;
      text.append(apart ? "\t" : " ").append(runs.get(i).text());
    }
    return text.toString().strip();
  }

  private static boolean isShortMark(String text) {
    return text.strip().length() <= 2 || Run.isMark(text);
  }

  private boolean isWide(float gap) {
    double usual = runs.stream().mapToDouble(Run::space).max().orElse(0);
    return gap > 2 * size() || Gaps.isMuchWider(gap, (float) usual);
  }

  private float gap(int at) {
    return runs.get(at).left() - runs.get(at - 1).right();
  }

  /// Whether its gaps are alike, as those of a line that was justified with few words.
  private boolean isStretched() {
    var gaps = IntStream.range(1, runs.size()).mapToDouble(this::gap).summaryStatistics();
    return gaps.getCount() > 1 && gaps.getMax() - gaps.getMin() < 0.3 * size();
  }
}
