package nextrung.profile;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.Ladder.Strand;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.match.Acceptance;
import nextrung.match.Claim;
import nextrung.match.DocumentReading;
import nextrung.match.Match;
import nextrung.match.Reading;

/// Draws a profile from a document's reading.
public final class Profiler {
  private final Framework framework;
  private final Ladder ladder;
  private final Acceptance acceptance;

  public Profiler(Framework framework, Ladder ladder, Acceptance acceptance) {
    this.framework = framework;
    this.ladder = ladder;
    this.acceptance = acceptance;
  }

  /// The profile of a document.
  public Profile profile(DocumentReading reading) {
    return profile(reading, Corrections.NONE);
  }

  /// The profile of a document, with what the person says about it.
  public Profile profile(DocumentReading reading, Corrections corrections) {
    var read = framework.statements().stream().map(s -> standing(s, reading)).toList();
    var direct = read.stream().map(one -> corrected(one, corrections, reading)).toList();
    var shown = new HashSet<StatementId>();
    direct.stream().filter(Standing::shown).forEach(s -> shown.add(s.statement().id()));
    var below = new HashSet<StatementId>();
    shown.forEach(id -> below.addAll(ladder.below(id)));
    var standings = direct.stream().map(standing -> implied(standing, below)).toList();
    var level = new LevelCorrection(read).apply(reading.level(), corrections);
    return new Profile(level, strands(standings), standings, spokenOf(reading));
  }

  private static Set<StatementId> spokenOf(DocumentReading reading) {
    return reading.readings().stream()
        .flatMap(one -> one.matches().stream())
        .map(Match::statement)
        .collect(Collectors.toSet());
  }

  /// The person's word on a statement goes over the text's. The evidence stays to be seen, but what
  /// the text wishes or denies is none of having done it.
  private static Standing corrected(
      Standing standing, Corrections corrections, DocumentReading reading) {
    var statement = standing.statement();
    return corrections
        .on(statement.id())
        .map(verdict ->
            switch (verdict) {
              case SHOWN ->
                  new Standing(
                      statement,
                      StatementStatus.SHOWN,
                      1,
                      standing.weight().plus(Weight.WORD),
                      own(statement, reading));
              case NOT_ME ->
                  new Standing(
                      statement, StatementStatus.DENIED, 0, Weight.NONE, standing.evidence());
            })
        .orElse(standing);
  }

  /// What the text itself says of a statement. The strongest word wins: doing it, then wanting to,
  /// then saying that one does not.
  private Standing standing(Statement statement, DocumentReading reading) {
    var has = evidence(statement, reading, Claim.HAS);
    var weight = Weight.of(has);
    if (!has.isEmpty() && weight.once() >= acceptance.shown()) {
      return standing(statement, StatementStatus.SHOWN, weight, has);
    }
    return said(statement, reading, Claim.WANTS, StatementStatus.WANTED, weight)
        .or(() -> said(statement, reading, Claim.LACKS, StatementStatus.DENIED, weight))
        .orElseGet(() -> partial(statement, reading, weight));
  }

  private Optional<Standing> said(
      Statement statement,
      DocumentReading reading,
      Claim claim,
      StatementStatus status,
      Weight weight) {
    var evidence = evidence(statement, reading, claim);
    return evidence.isEmpty()
        ? Optional.empty()
        : Optional.of(standing(statement, status, weight, evidence));
  }

  private Standing partial(Statement statement, DocumentReading reading, Weight weight) {
    var evidence = own(statement, reading);
    return standing(
        statement,
        evidence.isEmpty() ? StatementStatus.NOT_FOUND : StatementStatus.PARTIAL,
        weight,
        evidence);
  }

  private static Standing standing(
      Statement statement, StatementStatus status, Weight weight, List<Evidence> evidence) {
    double best = evidence.isEmpty() ? 0 : evidence.getFirst().probability();
    return new Standing(statement, status, best, weight, evidence);
  }

  private static Standing implied(Standing standing, Set<StatementId> below) {
    boolean silent =
        standing.status() == StatementStatus.NOT_FOUND
            || standing.status() == StatementStatus.PARTIAL;
    return silent && below.contains(standing.statement().id())
        ? standing(
            standing.statement(), StatementStatus.IMPLIED, standing.weight(), standing.evidence())
        : standing;
  }

  private static final Comparator<Evidence> BEST_FIRST =
      Comparator.comparingDouble(Evidence::probability)
          .reversed()
          .thenComparingInt(evidence -> evidence.segment().span().start());

  /// What the person has done or studied.
  private static List<Evidence> own(Statement statement, DocumentReading reading) {
    return Stream.of(Claim.HAS, Claim.STUDIED)
        .flatMap(claim -> evidence(statement, reading, claim).stream())
        .sorted(BEST_FIRST)
        .toList();
  }

  /// Best first. A line that stands twice says no more than once.
  private static List<Evidence> evidence(
      Statement statement, DocumentReading reading, Claim claim) {
    var texts = new HashSet<String>();
    return reading.readings().stream()
        .filter(one -> one.claim() == claim)
        .flatMap(one -> match(one, statement.id()).stream().map(m -> evidence(one, m)))
        .sorted(BEST_FIRST)
        .filter(one -> texts.add(one.segment().plain()))
        .toList();
  }

  private static Evidence evidence(Reading reading, Match match) {
    return new Evidence(reading.segment(), match.probability(), match.clear());
  }

  private static Optional<Match> match(Reading reading, StatementId id) {
    return reading.matches().stream().filter(match -> match.statement().equals(id)).findFirst();
  }

  private List<StrandLevel> strands(List<Standing> standings) {
    return ladder.strands().stream()
        .flatMap(strand -> strandLevel(strand, standings).stream())
        .toList();
  }

  private Optional<StrandLevel> strandLevel(Strand strand, List<Standing> standings) {
    var shown =
        standings.stream()
            .filter(Standing::shown)
            .filter(standing -> strand.statements().contains(standing.statement().id()))
            .toList();
    return shown.stream()
        .max(Comparator.comparingInt(standing -> standing.statement().rank()))
        .map(top -> framework.level(top.statement().rank()))
        .map(level ->
            new StrandLevel(strand, level, shown.stream().map(s -> s.statement().id()).toList()));
  }
}
