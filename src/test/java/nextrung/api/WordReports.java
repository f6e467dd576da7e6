package nextrung.api;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.Report.EvidenceEntry;
import nextrung.Report.SegmentEntry;
import nextrung.Report.StatementEntry;
import nextrung.Report.Status;
import nextrung.Report.Target;
import nextrung.bulk.Posting;
import nextrung.bulk.Tagging;
import nextrung.document.Kind;
import nextrung.document.Section;
import nextrung.document.SourceDocument;
import nextrung.document.Span;
import nextrung.extract.Extraction;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkReader;
import nextrung.framework.Ladder;
import nextrung.framework.LadderReader;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.index.StatementHit;
import nextrung.match.Claim;
import nextrung.match.Match;
import nextrung.profile.Corrections;
import nextrung.profile.Corrections.Verdict;
import nextrung.profile.StatementStatus;

/// A quick engine for tests of the server alone: a line is evidence for the statement with which it
/// shares most of its longer words.
class WordReports implements ReportService {
  private static final Pattern LINE = Pattern.compile("[^\\n]*\\p{L}[^\\n]*");
  private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");
  private static final int SHARED = 3;

  private final Framework framework;
  private final Ladder ladder;

  /// An engine on the framework that comes with Nextrung.
  WordReports() {
    this(Nextrung.DEFAULT_FRAMEWORK);
  }

  /// An engine on another framework.
  WordReports(String soc) {
    var home = new Home(Path.of(""));
    framework = FrameworkReader.read(home.framework(soc));
    ladder = LadderReader.read(home.ladder(soc), framework);
  }

  @Override
  public SourceDocument document(String id, Optional<Kind> kind, Extraction content) {
    return SourceDocument.of(id, kind.orElse(Kind.CV), content.text(), content.origin());
  }

  @Override
  public Tagging tag(Posting posting) {
    return new Tagging(posting.id(), Status.OFF_TOPIC, 0, null, null, null, List.of(), null, false);
  }

  @Override
  public Report report(SourceDocument document, Corrections corrections) {
    var evidence = new HashMap<StatementId, EvidenceEntry>();
    var segments =
        LINE.matcher(document.text()).results().map(line -> segment(line, evidence)).toList();
    var entries =
        framework.statements().stream().map(each -> entry(each, evidence, corrections)).toList();
    boolean ok = entries.stream().anyMatch(entry -> entry.status() == StatementStatus.SHOWN);
    return new Report(
        Report.VERSION,
        document.id(),
        new Report.Engine("nextrung", "test", Map.of()),
        new Report.FrameworkNote(
            framework.soc(), framework.title(), framework.version(), framework.attribution()),
        note(document, ok),
        ok ? level(framework, entries) : null,
        List.of(),
        segments,
        entries,
        ok ? targets(entries) : List.of(),
        Report.NOTICE);
  }

  private static Report.DocumentNote note(SourceDocument document, boolean ok) {
    var suffix = document.origin().suffix();
    return new Report.DocumentNote(
        document.kind(),
        document.text().length(),
        document.truncated(),
        ok ? Report.Status.OK : Report.Status.OFF_TOPIC,
        ok ? 0.9 : 0.1,
        "utf-16",
        document.origin().isExtracted() ? document.origin().mediaType() : null,
        document.origin().isExtracted() ? document.text() : null,
        ok ? null : "Say what you do at work.",
        suffix == null ? null : "The name ends in .%s.".formatted(suffix));
  }

  private SegmentEntry segment(MatchResult line, Map<StatementId, EvidenceEntry> evidence) {
    var match = best(line.group());
    match.ifPresent(id -> evidence.put(id, evidence(line, framework.statement(id))));
    return new SegmentEntry(
        line.start(),
        line.end(),
        Section.EXPERIENCE,
        match.isPresent() ? Claim.HAS : Claim.NONE,
        0.9,
        match.stream().map(id -> new Match(id, 0.8, 0.7)).toList());
  }

  /// The words that carry the match are those that both share.
  private static EvidenceEntry evidence(MatchResult line, Statement statement) {
    var shared = words(statement.text());
    var words =
        WORD.matcher(line.group())
            .results()
            .filter(word -> shared.contains(word.group().toLowerCase(Locale.ROOT)))
            .map(word -> new Span(line.start() + word.start(), line.start() + word.end()))
            .limit(5)
            .toList();
    return new EvidenceEntry(line.start(), line.end(), line.group(), 0.8, words);
  }

  private static Report.LevelEstimate level(Framework framework, List<StatementEntry> entries) {
    var because =
        entries.stream()
            .flatMap(entry -> entry.evidence().stream())
            .map(one -> new Report.Quote(one.start(), one.end(), one.quote()))
            .limit(3)
            .toList();
    return new Report.LevelEstimate(framework.level(2).key(), 0.8, 2.1, because);
  }

  private Optional<StatementId> best(String line) {
    return framework.statements().stream()
        .filter(statement -> shared(statement, line) >= SHARED)
        .max((a, b) -> Integer.compare(shared(a, line), shared(b, line)))
        .map(Statement::id);
  }

  private static int shared(Statement statement, String line) {
    var words = words(statement.text());
    words.retainAll(words(line));
    return words.size();
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\P{L}+", -1))
        .filter(word -> word.length() > 4)
        .collect(Collectors.toSet());
  }

  private static StatementEntry entry(
      Statement statement, Map<StatementId, EvidenceEntry> evidence, Corrections corrections) {
    var found = Optional.ofNullable(evidence.get(statement.id()));
    var status = found.isPresent() ? StatementStatus.SHOWN : StatementStatus.NOT_FOUND;
    return new StatementEntry(
        statement.id(),
        statement.id().level(),
        statement.name(),
        corrections.on(statement.id()).map(WordReports::status).orElse(status),
        found.isPresent() ? 0.8 : 0.1,
        found.stream().toList(),
        corrections.on(statement.id()).orElse(null));
  }

  private static StatementStatus status(Verdict verdict) {
    return verdict == Verdict.SHOWN ? StatementStatus.SHOWN : StatementStatus.DENIED;
  }

  private List<Target> targets(List<StatementEntry> entries) {
    var open =
        entries.stream()
            .filter(entry -> entry.status() == StatementStatus.NOT_FOUND)
            .limit(5)
            .toList();
    return IntStream.range(0, open.size())
        .mapToObj(i ->
            new Target(
                i + 1, open.get(i).id(), open.get(i).name(), 0.5, List.of(), "", "It is next."))
        .toList();
  }

  @Override
  public Framework framework() {
    return framework;
  }

  @Override
  public Ladder ladder() {
    return ladder;
  }

  @Override
  public List<StatementHit> search(String query, Optional<String> level) {
    var words = words(query);
    return framework.statements().stream()
        .filter(statement -> level.map(statement.id().level()::equals).orElse(true))
        .filter(statement -> words(statement.text()).containsAll(words))
        .map(statement -> new StatementHit(statement, 1, List.of()))
        .toList();
  }

  @Override
  public void close() {}
}
