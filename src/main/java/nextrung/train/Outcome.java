package nextrung.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nextrung.framework.StatementId;
import nextrung.index.Exemplar.Label;
import nextrung.match.Claim;
import nextrung.match.DocumentReading;
import nextrung.match.Match;
import nextrung.match.Reading;
import nextrung.pathway.GrowthTarget;
import nextrung.profile.Profile;
import nextrung.profile.Standing;
import nextrung.train.LabelledDocument.LabelledSegment;

/// A document that the engine has read without having learned from it, beside what the careful
/// readers made of it.
///
/// @param document with the readers' labels
/// @param reading the engine's
/// @param profile drawn from that reading
/// @param relevant whether the engine finds it to be about the occupation
/// @param targets the engine's next steps; empty for a document that it finds off topic
record Outcome(
    LabelledDocument document,
    DocumentReading reading,
    boolean relevant,
    Profile profile,
    List<GrowthTarget> targets) {

  /// One of the readers' segments with what the engine found in it.
  ///
  /// @param labelled with the readers' labels
  /// @param readings the engine's segments that count for it, in the order of the text
  record SegmentOutcome(LabelledSegment labelled, List<Reading> readings) {
    SegmentOutcome {
      readings = List.copyOf(readings);
    }

    /// The readers' statements, best first.
    Set<StatementId> wanted() {
      return Example.grades(labelled.labels()).keySet();
    }

    /// The statements that the engine accepts.
    Set<StatementId> found() {
      var found = new LinkedHashSet<StatementId>();
      readings.forEach(reading -> reading.matches().forEach(match -> found.add(match.statement())));
      return found;
    }

    /// All statements that were weighed for the first of the engine's segments, best first.
    List<Match> candidates() {
      return readings.isEmpty() ? List.of() : readings.getFirst().candidates();
    }

    /// The highest probability that the engine gives a statement, 0 where it never weighed it.
    double probability(StatementId statement) {
      return readings.stream()
          .flatMap(reading -> reading.candidates().stream())
          .filter(match -> match.statement().equals(statement))
          .mapToDouble(Match::probability)
          .max()
          .orElse(0);
    }

    Claim wantedClaim() {
      return labelled.claim();
    }

    Claim foundClaim() {
      return readings.isEmpty() ? Claim.NONE : readings.getFirst().claim();
    }
  }

  /// One entry for each of the readers' segments: the engine cuts for itself, and each of its
  /// segments counts for the readers' segment that it overlaps most.
  List<SegmentOutcome> segments() {
    return segments(document, reading);
  }

  static List<SegmentOutcome> segments(LabelledDocument document, DocumentReading read) {
    var owned = new ArrayList<List<Reading>>();
    document.segments().forEach(segment -> owned.add(new ArrayList<>()));
    for (var reading : read.readings()) {
      document.owner(reading.segment().span()).ifPresent(i -> owned.get(i).add(reading));
    }
    var outcomes = new ArrayList<SegmentOutcome>();
    for (int i = 0; i < owned.size(); i++) {
      outcomes.add(new SegmentOutcome(document.segments().get(i), owned.get(i)));
    }
    return outcomes;
  }

  /// The statements that the readers say the person shows clearly.
  static Set<StatementId> wantedStatements(LabelledDocument document) {
    return labelled(document, Label.CLEAR);
  }

  /// The statements that the readers say the person shows, clearly or in part.
  static Set<StatementId> touchedStatements(LabelledDocument document) {
    return labelled(document, Label.PARTIAL);
  }

  private static Set<StatementId> labelled(LabelledDocument document, int leastGrade) {
    return document.segments().stream()
        .filter(segment -> segment.claim() == Claim.HAS)
        .flatMap(segment -> segment.labels().stream())
        .filter(label -> label.grade() >= leastGrade)
        .map(Label::statement)
        .collect(Collectors.toSet());
  }

  /// The statements that the engine says the person shows.
  Set<StatementId> foundStatements() {
    return found(Standing::shown);
  }

  /// The statements that the engine says the person shows, at least in part.
  Set<StatementId> foundInPart() {
    return found(standing -> standing.weight().any() > 0);
  }

  private Set<StatementId> found(Predicate<Standing> counts) {
    return profile.standings().stream()
        .filter(counts)
        .map(standing -> standing.statement().id())
        .collect(Collectors.toSet());
  }

  /// Whether nothing is said to be shown.
  boolean isClean() {
    return foundStatements().isEmpty();
  }

  /// The share of the advisor's targets that are among the engine's.
  double targetOverlap() {
    var named = new HashSet<>(document.targets());
    long hit = targets.stream().filter(target -> named.contains(target.statement().id())).count();
    return (double) hit / named.size();
  }
}
