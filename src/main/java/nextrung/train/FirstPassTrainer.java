package nextrung.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nextrung.match.EncodedSegment;
import nextrung.match.FirstPass;
import nextrung.match.HeadLayout;
import nextrung.match.SegmentFeatures;
import nextrung.match.TermSpace;
import nextrung.match.Vectors;

/// Fits the part of the first pass that reads every segment alone. Lines that stand alone teach it
/// at a lower weight: they hold far more evidence than documents do.
///
/// @param layout what the heads stand for
/// @param dimension of the vectors
record FirstPassTrainer(HeadLayout layout, int dimension) {
  private static final float LINE_WEIGHT = 0.4f;
  private static final int LEAST_TEXTS = 3;
  private static final double PENALTY = 0.06;
  private static final int ITERATIONS = 50;

  /// A first pass without networks.
  FirstPass fit(List<Example> examples, List<Line> lines) {
    var space = TermSpace.of(terms(examples, lines), LEAST_TEXTS);
    var features = new SegmentFeatures(meanVector(examples), space);
    var rows = new ArrayList<HeadsTrainer.Example>();
    examples.forEach(example -> rows.addAll(rows(example, features)));
    lines.forEach(line -> rows.add(row(line, features)));
    var heads =
        new HeadsTrainer(PENALTY, ITERATIONS).fit(layout.names(), rows, space.terms().size());
    return new FirstPass(layout, features, heads, Optional.empty());
  }

  private static List<Set<String>> terms(List<Example> examples, List<Line> lines) {
    return Stream.concat(segments(examples), lines.stream().map(Line::segment))
        .map(EncodedSegment::terms)
        .toList();
  }

  private float[] meanVector(List<Example> examples) {
    return Vectors.mean(segments(examples).map(EncodedSegment::vector).toList(), dimension);
  }

  private static Stream<EncodedSegment> segments(List<Example> examples) {
    return examples.stream().flatMap(example -> example.segments().stream());
  }

  private List<HeadsTrainer.Example> rows(Example example, SegmentFeatures features) {
    var kind = example.document().kind();
    return IntStream.range(0, example.segments().size())
        .mapToObj(i ->
            new HeadsTrainer.Example(
                features.of(kind, example.segments().get(i)),
                layout.targets(example.readings(i)),
                1))
        .toList();
  }

  private HeadsTrainer.Example row(Line line, SegmentFeatures features) {
    var targets = layout.targets(List.of(Example.grades(line.exemplar().labels())));
    var row = features.of(line.exemplar().kind(), line.segment());
    return new HeadsTrainer.Example(row, targets, LINE_WEIGHT);
  }
}
