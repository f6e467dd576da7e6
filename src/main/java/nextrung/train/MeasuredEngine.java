package nextrung.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nextrung.Sources;
import nextrung.document.Clauses;
import nextrung.document.Segment;
import nextrung.document.Span;
import nextrung.index.Progress;
import nextrung.index.StatementIndex;
import nextrung.match.Acceptance;
import nextrung.match.Claim;
import nextrung.match.EncodedSegment;
import nextrung.match.Reading;
import nextrung.match.SegmentMatcher;
import nextrung.pathway.PathwayPlanner;
import nextrung.pathway.TargetRanker;
import nextrung.profile.Profiler;

/// An engine put together from models that have not learned from what it is measured with.
record MeasuredEngine(
    Sources sources,
    StatementIndex index,
    SegmentMatcher matcher,
    Acceptance acceptance,
    TargetRanker targets) {

  /// Reads a document from its segments to its next steps.
  Outcome read(Example example) {
    var segments = example.segments().stream().map(EncodedSegment::segment).toList();
    var reading = matcher.read(example.document().kind(), segments);
    var profile = new Profiler(sources.framework(), sources.ladder(), acceptance).profile(reading);
    boolean relevant = reading.level().relevance() >= acceptance.relevance();
    var planner = new PathwayPlanner(sources.framework(), sources.ladder(), targets, index::stems);
    return new Outcome(
        example.document(),
        reading,
        relevant,
        profile,
        relevant ? planner.plan(profile) : List.of());
  }

  /// Measures the engine on documents, cut and encoded for it one after the other.
  Evaluation evaluate(
      List<LabelledDocument> documents, List<HardLine> hardLines, Progress progress) {
    var examples = new ArrayList<Example>();
    var outcomes = new ArrayList<Outcome>();
    for (var document : documents) {
      var example = Example.of(document, sources.segmenter(), sources.encoder(), index);
      examples.add(example);
      outcomes.add(read(example));
      progress.at(outcomes.size(), documents.size());
    }
    return new Evaluation(
        sources.framework(),
        sources.ladder(),
        outcomes,
        hardLines,
        List.of(claims(hardLines)),
        Baseline.all(examples));
  }

  /// What the engine says of lines, each read as a document of its own, clause by clause.
  List<Set<Claim>> claims(List<HardLine> lines) {
    return lines.stream().map(this::claims).toList();
  }

  private Set<Claim> claims(HardLine line) {
    var text = line.text();
    var clauses =
        Clauses.of(text, new Span(0, text.length())).stream()
            .map(clause -> Segment.alone(clause.of(text).strip()))
            .toList();
    return matcher.read(line.kind(), clauses).readings().stream()
        .map(Reading::claim)
        .collect(Collectors.toSet());
  }
}
