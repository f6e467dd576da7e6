package nextrung;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nextrung.Report.Status;
import nextrung.document.Kind;
import nextrung.document.KindGuesser;
import nextrung.document.Masking;
import nextrung.document.Origin;
import nextrung.document.Readability;
import nextrung.document.Segment;
import nextrung.document.Segmenter;
import nextrung.document.SourceDocument;
import nextrung.encode.Encoder;
import nextrung.extract.Extraction;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.index.EnglishCheck;
import nextrung.index.Progress;
import nextrung.index.StatementHit;
import nextrung.index.StatementIndex;
import nextrung.index.StatementSearch;
import nextrung.match.Acceptance;
import nextrung.match.DocumentReading;
import nextrung.match.FirstLook;
import nextrung.match.GenericMatcher;
import nextrung.match.HeadLayout;
import nextrung.match.Matcher;
import nextrung.match.SegmentMatcher;
import nextrung.pathway.GrowthTarget;
import nextrung.pathway.PathwayPlanner;
import nextrung.pathway.TargetRanker;
import nextrung.profile.Corrections;
import nextrung.profile.Evidence;
import nextrung.profile.Profile;
import nextrung.profile.Profiler;

/// The engine: opened once, it turns documents into reports. Safe for use by several threads; the
/// same document gives the same report.
public final class Nextrung implements AutoCloseable {
  public static final String VERSION = "0.1.0";

  /// What says that it read or compared something, in documents of others.
  public static final String ENGINE = "nextrung " + VERSION;

  /// The framework that is read against unless another is named.
  public static final String DEFAULT_FRAMEWORK = "25-4031.00";

  private final Framework framework;
  private final Ladder ladder;
  private final Encoder encoder;
  private final StatementIndex index;
  private final StatementSearch search;
  private final Segmenter segmenter;
  private final KindGuesser kinds;
  private final SegmentMatcher matcher;
  private final Profiler profiler;
  private final PathwayPlanner planner;
  private final ReportWriter writer;
  private final double relevant;

  private Nextrung(
      Sources sources, StatementIndex index, Readers readers, Map<String, String> hashes) {
    this.framework = sources.framework();
    this.ladder = sources.ladder();
    this.encoder = sources.encoder();
    this.index = index;
    this.search = new StatementSearch(framework, index, encoder);
    this.segmenter = sources.segmenter();
    this.kinds = readers.kinds();
    this.matcher = readers.matcher();
    this.profiler = new Profiler(framework, ladder, readers.acceptance());
    this.planner = new PathwayPlanner(framework, ladder, readers.targets(), index::stems);
    this.writer = new ReportWriter(framework, hashes);
    this.relevant = readers.acceptance().relevance();
  }

  /// What reads for an engine: learned for its framework, or for any.
  private record Readers(
      KindGuesser kinds, SegmentMatcher matcher, Acceptance acceptance, TargetRanker targets) {}

  /// Opens the engine on its default framework.
  ///
  /// @param progress told of building the index, which happens only when its sources have changed
  public static Nextrung open(Home home, Progress progress) {
    return open(home, DEFAULT_FRAMEWORK, progress);
  }

  /// Opens the engine on a framework. Where no models were learned for it, it is read by those that
  /// fit every framework, and less well.
  ///
  /// @param soc names a framework of `index/frameworks`
  public static Nextrung open(Home home, String soc, Progress progress) {
    return open(home, soc, progress, UnaryOperator.identity());
  }

  /// Opens the engine as [#open(Home, String, Progress)] does.
  ///
  /// @param around wraps the encoder, for instance in a cache
  public static Nextrung open(
      Home home, String soc, Progress progress, UnaryOperator<Encoder> around) {
    var sources = Sources.open(home, soc).with(around);
    try {
      return isLearned(home, soc)
          ? learned(home, sources, progress)
          : generic(home, sources, progress);
    } catch (RuntimeException e) {
      sources.close();
      throw e;
    }
  }

  /// Whether there are models of a framework's own.
  public static boolean isLearned(Home home, String soc) {
    return soc.equals(DEFAULT_FRAMEWORK) || Files.isDirectory(home.learned(soc));
  }

  /// Reads the models before the index may have to be built: what is missing is said at once.
  private static Nextrung learned(Home home, Sources sources, Progress progress) {
    var files = new ModelFiles(home.learned(sources.framework().soc()));
    var context = new ContextFiles(home.context(sources.framework().soc()));
    var models = sources.models(home);
    var kinds = new KindFile(home).read();
    var index = sources.index(home, progress);
    var matcher = new Matcher(sources.encoder(), index, models.match());
    var readers = new Readers(kinds, matcher, models.match().acceptance(), models.targets());
    var hashes = hashes(sources, files.fingerprint());
    if (context.exist()) {
      hashes.put("context", context.fingerprint());
    }
    return new Nextrung(sources, index, readers, hashes);
  }

  private static Nextrung generic(Home home, Sources sources, Progress progress) {
    var files = new GenericModelFiles(home.generic());
    var encoder = sources.encoder();
    var models = files.read(sources.claimFeatures());
    var layout = new HeadLayout(sources.framework(), sources.ladder());
    var targets = files.targets(sources.framework(), sources.ladder());
    var kinds = new KindFile(home).read();
    var index = sources.index(home, progress);
    var matcher = new GenericMatcher(encoder, index, layout, models);
    var readers = new Readers(kinds, matcher, models.acceptance(), targets);
    return new Nextrung(sources, index, readers, hashes(sources, files.fingerprint()));
  }

  private static Map<String, String> hashes(Sources sources, String match) {
    return new TreeMap<>(Map.of("match", match, "encoder", sources.encoder().fingerprint()));
  }

  public Framework framework() {
    return framework;
  }

  public Ladder ladder() {
    return ladder;
  }

  public StatementIndex index() {
    return index;
  }

  Encoder encoder() {
    return encoder;
  }

  /// What must not matter to a reading, and must not leave it either.
  public Masking masking() {
    return segmenter.masking();
  }

  /// The statements that a query is about, best first, see [StatementSearch].
  ///
  /// @param level among whose statements to search; among all, where it is empty
  public List<StatementHit> search(String query, Optional<String> level) {
    return search.search(query, level);
  }

  /// A document from its text.
  ///
  /// @param kind told from the text where nobody says
  public SourceDocument document(String id, Optional<Kind> kind, String text) {
    return document(id, kind, text, Origin.TEXT);
  }

  /// A document from a file.
  ///
  /// @param kind told from the file where nobody says
  public SourceDocument document(String id, Optional<Kind> kind, Extraction file) {
    return document(id, kind.or(file.type()::kind), file.text(), file.origin());
  }

  private SourceDocument document(String id, Optional<Kind> kind, String text, Origin origin) {
    var document = SourceDocument.of(id, kind.orElse(Kind.CV), text, origin);
    return kind.isPresent()
        ? document
        : SourceDocument.of(id, kinds.guess(segmenter.segments(document)), text, origin);
  }

  /// Reads a document. Texts that cannot be read give a report with another status than ok, never
  /// an exception.
  public Report report(SourceDocument document) {
    return report(document, Corrections.NONE);
  }

  /// Reads a document as [#report(SourceDocument)] does; what the person says about statements goes
  /// over what the text says, and is marked as self-reported.
  public Report report(SourceDocument document, Corrections corrections) {
    var unreadable = unreadable(document);
    if (unreadable.isPresent()) {
      return writer.withoutReading(document, unreadable.get());
    }
    var reading = matcher.readWords(document.kind(), segmenter.segments(document));
    var profile = profiler.profile(reading, corrections);
    var reasons = reasons(reading, profile);
    if (!isRelevant(reading)) {
      return writer.offTopic(document, reading, profile, reasons, corrections);
    }
    // A posting describes a job and no person: it has no next steps.
    boolean person = document.kind() != Kind.POSTING;
    var targets = person ? planner.plan(profile) : List.<GrowthTarget>of();
    return writer.report(document, reading, profile, reasons, targets, corrections);
  }

  /// Only what is quoted is explained.
  private Reasons reasons(DocumentReading reading, Profile profile) {
    var quoted =
        profile.standings().stream()
            .flatMap(standing -> standing.evidence().stream())
            .map(Evidence::segment)
            .toList();
    var cues = matcher.cues(reading, profile.level().rank());
    return new Reasons(matcher.attributions(reading, quoted), cues);
  }

  /// Why a document cannot be read, where it cannot; see [Advice] for what to do.
  public static Optional<Status> unreadable(SourceDocument document) {
    var trouble = document.origin().trouble();
    return trouble == null ? unreadable(document.text()) : Optional.of(Status.of(trouble));
  }

  /// Reads the segments of a document that are worth it, and draws no conclusions; empty where the
  /// text cannot be read.
  ///
  /// @param worth tells the segments that may be evidence for something; the others are taken for
  ///   left out
  public Optional<DocumentReading> read(SourceDocument document, Predicate<Segment> worth) {
    if (unreadable(document.text()).isPresent()) {
      return Optional.empty();
    }
    var segments = segments(document).stream().filter(worth).toList();
    return Optional.of(read(document, segments));
  }

  /// The segments of a document.
  public List<Segment> segments(SourceDocument document) {
    return segmenter.segments(document);
  }

  /// Reads some segments of a document that can be read; the others are taken for left out.
  public DocumentReading read(SourceDocument document, List<Segment> segments) {
    return matcher.read(document.kind(), segments);
  }

  /// Whether a document may be about work of the occupation, as far as the words of its segments
  /// tell: the quick question before [#read(SourceDocument, List)].
  public boolean mayBeRelevant(List<Segment> segments) {
    return matcher.mayBeRelevant(segments);
  }

  /// Reads some segments of a document only as far as it takes to tell whether it is about work of
  /// the occupation at all; the rest when it is asked for.
  public FirstLook look(SourceDocument document, List<Segment> segments) {
    return matcher.look(document.kind(), segments);
  }

  /// Whether a document is about work of the occupation at all.
  public boolean isRelevant(DocumentReading reading) {
    return isRelevant(reading.level().relevance());
  }

  /// Whether a relevance is that of a document about work of the occupation.
  public boolean isRelevant(double relevance) {
    return relevance >= relevant;
  }

  /// Why a text cannot be read, where it cannot.
  public static Optional<Status> unreadable(String text) {
    return switch (Readability.of(text)) {
      case EMPTY -> Optional.of(Status.EMPTY);
      case BINARY -> Optional.of(Status.UNREADABLE);
      case READABLE ->
          EnglishCheck.mayBeEnglish(text) ? Optional.empty() : Optional.of(Status.NOT_ENGLISH);
    };
  }

  @Override
  public void close() {
    matcher.close();
    index.close();
    encoder.close();
  }
}
