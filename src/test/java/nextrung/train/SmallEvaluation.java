package nextrung.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nextrung.document.Kind;
import nextrung.document.Section;
import nextrung.document.Segment;
import nextrung.document.Span;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkReader;
import nextrung.framework.Ladder;
import nextrung.framework.LadderReader;
import nextrung.framework.StatementId;
import nextrung.index.Exemplar.Label;
import nextrung.match.Acceptance;
import nextrung.match.Claim;
import nextrung.match.DocumentReading;
import nextrung.match.HeadLayout;
import nextrung.match.LevelEstimate;
import nextrung.match.Match;
import nextrung.match.Reading;
import nextrung.match.Signals;
import nextrung.profile.Profiler;
import nextrung.train.LabelledDocument.LabelledSegment;

/// An evaluation made by hand, with one mistake of each sort.
final class SmallEvaluation {
  static final Framework FRAMEWORK =
      FrameworkReader.read(Path.of("index/frameworks/25-4031.00.json"));
  static final Ladder LADDER =
      LadderReader.read(Path.of("models/ladders/25-4031.00.json"), FRAMEWORK);

  private static final Acceptance ACCEPTANCE = new Acceptance(.5, 0, .5, .5);

  /// A line of a document: what the readers say and what the engine says.
  private record Line(
      String text, List<Label> labels, Claim wanted, Claim found, List<Match> candidates) {}

  private static final List<Line> CV =
      List.of(
          line("Ran the desk alone", label("developing/1", 2), match("developing/1", .9)),
          line(
              "Showed <b>patrons</b> & staff the databases",
              label("developing/3", 2),
              match("emerging/7", .8),
              match("developing/3", .3)),
          line("Wrote the rules for fines", label("proficient/9", 1), match("emerging/3", .6)),
          new Line(
              "Packed parcels",
              List.of(),
              Claim.NONE,
              Claim.HAS,
              List.of(match("developing/8", .7))));
  private static final List<Line> POSTING =
      List.of(
          new Line(
              "Bake the bread",
              List.of(),
              Claim.NONE,
              Claim.NONE,
              List.of(match("developing/1", .05))));

  private SmallEvaluation() {}

  static Evaluation make() {
    var outcomes =
        List.of(
            outcome("cv-1", Kind.CV, "developing", CV, new LevelEstimate(.9, levels(3))),
            outcome("posting-1", Kind.POSTING, "none", POSTING, new LevelEstimate(.1, levels(1))));
    return new Evaluation(FRAMEWORK, LADDER, outcomes, List.of(), List.of(), List.of());
  }

  static Evaluation empty() {
    return new Evaluation(FRAMEWORK, LADDER, List.of(), List.of(), List.of(), List.of());
  }

  static StatementId id(String rest) {
    return StatementId.parse("25-4031.00/" + rest);
  }

  private static Outcome outcome(
      String id, Kind kind, String level, List<Line> lines, LevelEstimate estimate) {
    var text = String.join("\n", lines.stream().map(Line::text).toList());
    var segments = new ArrayList<LabelledSegment>();
    var readings = new ArrayList<Reading>();
    int start = 0;
    for (var line : lines) {
      int end = start + line.text().length();
      segments.add(new LabelledSegment(start, end, line.wanted(), line.labels()));
      readings.add(reading(line, new Span(start, end)));
      start = end + 1;
    }
    var document = new LabelledDocument(id, kind, level, Map.of(), List.of(), text, segments);
    var signals = new Signals(new HeadLayout(FRAMEWORK, LADDER), List.of());
    var reading = new DocumentReading(estimate, readings, signals);
    var profile = new Profiler(FRAMEWORK, LADDER, ACCEPTANCE).profile(reading);
    boolean relevant = estimate.relevance() >= ACCEPTANCE.relevance();
    return new Outcome(document, reading, relevant, profile, List.of());
  }

  private static Reading reading(Line line, Span span) {
    var segment = new Segment(span, line.text(), line.text(), Section.EXPERIENCE, false);
    var matches =
        line.candidates().stream().filter(m -> m.probability() >= ACCEPTANCE.match()).toList();
    return new Reading(segment, line.found(), .75, line.candidates(), matches);
  }

  private static Line line(String text, Label label, Match... candidates) {
    var sorted =
        Stream.of(candidates)
            .sorted(Comparator.comparingDouble(Match::probability).reversed())
            .toList();
    return new Line(text, List.of(label), Claim.HAS, Claim.HAS, sorted);
  }

  private static Label label(String statement, int grade) {
    return new Label(id(statement), grade);
  }

  private static Match match(String statement, double probability) {
    return new Match(id(statement), probability, probability);
  }

  private static double[] levels(int rank) {
    var levels = new double[] {.1, .1, .1, .1};
    levels[rank - 1] = .7;
    return levels;
  }
}
