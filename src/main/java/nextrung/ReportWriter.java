package nextrung;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nextrung.Report.DocumentNote;
import nextrung.Report.Engine;
import nextrung.Report.EvidenceEntry;
import nextrung.Report.FrameworkNote;
import nextrung.Report.LevelEstimate;
import nextrung.Report.Quote;
import nextrung.Report.SegmentEntry;
import nextrung.Report.StatementEntry;
import nextrung.Report.Status;
import nextrung.Report.StrandEntry;
import nextrung.Report.Target;
import nextrung.document.Origin;
import nextrung.document.Segment;
import nextrung.document.SourceDocument;
import nextrung.document.Span;
import nextrung.framework.Framework;
import nextrung.match.DocumentReading;
import nextrung.match.Reading;
import nextrung.pathway.GrowthTarget;
import nextrung.profile.Corrections;
import nextrung.profile.Evidence;
import nextrung.profile.Profile;
import nextrung.profile.Standing;
import nextrung.profile.StatementStatus;
import nextrung.profile.StrandLevel;
import nextrung.profile.Weight;
import org.jspecify.annotations.Nullable;

/// Puts what the steps of the engine found into a [Report].
final class ReportWriter {
  private static final String OFFSET_UNIT = "utf-16";
  private static final Reasons NO_REASONS = new Reasons(Map.of(), List.of());

  private final Framework framework;
  private final Engine engine;
  private final FrameworkNote note;

  /// @param models the content hash of each model, by its name
  ReportWriter(Framework framework, Map<String, String> models) {
    this.framework = framework;
    this.engine = new Engine("nextrung", Nextrung.VERSION, models);
    this.note = FrameworkNote.of(framework);
  }

  Report report(
      SourceDocument document,
      DocumentReading reading,
      Profile profile,
      Reasons reasons,
      List<GrowthTarget> targets,
      Corrections corrections) {
    return build(
        document,
        documentNote(
            document, Status.OK, reading.level().relevance(), null, warning(document.origin())),
        hasLevel(profile, corrections) ? level(profile, reasons) : null,
        profile.strands().stream().map(ReportWriter::strand).toList(),
        reading.readings().stream().map(ReportWriter::segment).toList(),
        profile.standings().stream().map(s -> statement(s, reasons, corrections)).toList(),
        targets(targets));
  }

  /// A report on a text that shows no work of the occupation.
  Report offTopic(
      SourceDocument document,
      DocumentReading reading,
      Profile profile,
      Reasons reasons,
      Corrections corrections) {
    var advice =
        "This text shows no work of the occupation %s. Describe what you do in a sentence for each task, or check that it is the right file."
            .formatted(framework.title());
    return build(
        document,
        documentNote(
            document,
            Status.OFF_TOPIC,
            reading.level().relevance(),
            advice,
            warning(document.origin())),
        null,
        List.of(),
        reading.readings().stream().map(ReportWriter::segment).toList(),
        profile.standings().stream().map(s -> statement(s, reasons, corrections)).toList(),
        List.of());
  }

  /// A report on a text that could not be read.
  Report withoutReading(SourceDocument document, Status status) {
    return build(
        document,
        documentNote(document, status, 0, Advice.of(document.origin(), status), null),
        null,
        List.of(),
        List.of(),
        framework.statements().stream()
            .map(s -> new Standing(s, StatementStatus.NOT_FOUND, 0, Weight.NONE, List.of()))
            .map(s -> statement(s, NO_REASONS, Corrections.NONE))
            .toList(),
        List.of());
  }

  private static @Nullable String warning(Origin origin) {
    return origin.suffix() == null
        ? null
        : "The name of this file ends in .%s, but it is %s and was read as one."
            .formatted(origin.suffix(), origin.name());
  }

  private Report build(
      SourceDocument document,
      DocumentNote documentNote,
      @Nullable LevelEstimate level,
      List<StrandEntry> strands,
      List<SegmentEntry> segments,
      List<StatementEntry> statements,
      List<Target> targets) {
    return new Report(
        Report.VERSION,
        document.id(),
        engine,
        note,
        documentNote,
        level,
        strands,
        segments,
        statements,
        targets,
        Report.NOTICE);
  }

  private static DocumentNote documentNote(
      SourceDocument document,
      Status status,
      double relevance,
      @Nullable String advice,
      @Nullable String warning) {
    boolean extracted = document.origin().isExtracted() && status != Status.UNREADABLE;
    return new DocumentNote(
        document.kind(),
        document.text().length(),
        document.truncated(),
        status,
        relevance,
        OFFSET_UNIT,
        extracted ? document.origin().mediaType() : null,
        extracted ? document.text() : null,
        advice,
        warning);
  }

  /// A text that shows nothing of the work, not even in part, tells no level; nor does one of which
  /// the person rejects all that it shows.
  private static boolean hasLevel(Profile profile, Corrections corrections) {
    return profile.standings().stream()
        .anyMatch(standing ->
            standing.shown()
                || (corrections.isEmpty() && standing.status() == StatementStatus.PARTIAL));
  }

  private LevelEstimate level(Profile profile, Reasons reasons) {
    var level = profile.level();
    return new LevelEstimate(
        framework.level(level.rank()).key(),
        level.probability(level.rank()),
        level.score(),
        reasons.level().stream().map(ReportWriter::quote).toList());
  }

  private static Quote quote(Segment segment) {
    return new Quote(segment.span().start(), segment.span().end(), segment.text());
  }

  private static StrandEntry strand(StrandLevel strand) {
    return new StrandEntry(
        strand.strand().key(), strand.strand().name(), strand.level().key(), strand.shown());
  }

  private static SegmentEntry segment(Reading reading) {
    var span = reading.segment().span();
    return new SegmentEntry(
        span.start(),
        span.end(),
        reading.segment().section(),
        reading.claim(),
        reading.claimProbability(),
        reading.matches());
  }

  private static StatementEntry statement(
      Standing standing, Reasons reasons, Corrections corrections) {
    var statement = standing.statement();
    return new StatementEntry(
        statement.id(),
        statement.id().level(),
        statement.name(),
        standing.status(),
        standing.probability(),
        standing.evidence().stream()
            .map(evidence -> evidence(evidence, reasons.words(evidence.segment(), statement.id())))
            .toList(),
        corrections.on(statement.id()).orElse(null));
  }

  private static EvidenceEntry evidence(Evidence evidence, List<Span> words) {
    var segment = evidence.segment();
    return new EvidenceEntry(
        segment.span().start(),
        segment.span().end(),
        segment.text(),
        evidence.probability(),
        words);
  }

  private static List<Target> targets(List<GrowthTarget> targets) {
    var entries = new ArrayList<Target>();
    for (var target : targets) {
      entries.add(
          new Target(
              entries.size() + 1,
              target.statement().id(),
              target.statement().name(),
              target.readiness(),
              target.buildsOn(),
              target.missing(),
              target.reason()));
    }
    return entries;
  }
}
