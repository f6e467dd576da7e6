package nextrung.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nextrung.Report;
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
import nextrung.document.Kind;
import nextrung.document.Section;
import nextrung.document.Span;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkReader;
import nextrung.framework.Ladder;
import nextrung.framework.LadderReader;
import nextrung.framework.Level;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.match.Claim;
import nextrung.match.Match;
import nextrung.profile.Corrections.Verdict;
import nextrung.profile.StatementStatus;
import org.jspecify.annotations.Nullable;

/// Reports as the engine makes them, about a person who does not exist: every status occurs, and
/// the quotes hold what breaks careless renderers.
final class SampleReport {
  static final Framework FRAMEWORK =
      FrameworkReader.read(Path.of("index/frameworks/25-4031.00.json"));
  static final Ladder LADDER =
      LadderReader.read(Path.of("models/ladders/25-4031.00.json"), FRAMEWORK);
  static final RenderContext CONTEXT = RenderContext.of(FRAMEWORK, LADDER);

  private static final String LONG =
      "Ran the evening desk on my own four nights a week, holds, renewals and returns, and sorted"
          + " out the usual Koha errors (stuck holds, lost-and-paid items that came back, wrong"
          + " loan rules after the summer change) before the morning shift came in";

  /// The words that carried a match, among them some beside which careless renderers break.
  private static final Pattern CARRYING =
      Pattern.compile(
          "holds|Koha|Answered|questions|<b>|book|JSTOR|phones|Copy-cataloged|Dewey|ILL|القرّاء"
              + "|statistics|listener|registered|Shelved|reversed|red");

  /// What the sample says of a statement.
  private record Line(
      String id, StatementStatus status, double probability, Claim claim, List<String> quotes) {}

  private static final List<Line> LINES =
      List.of(
          line("developing/1", StatementStatus.SHOWN, 0.93125, Claim.HAS, LONG),
          line(
              "developing/2",
              StatementStatus.SHOWN,
              0.8841,
              Claim.HAS,
              "Answered readers' questions & found them <b>the next book</b>",
              "مساعدة القرّاء في العثور على الكتب"),
          line(
              "developing/3",
              StatementStatus.SHOWN,
              0.79,
              Claim.HAS,
              "Showed people how to search JSTOR and print from their phones 📱👩🏽‍💻"),
          line(
              "developing/4",
              StatementStatus.SHOWN,
              0.83333333,
              Claim.HAS,
              "- Copy-cataloged 40 items a week with Dewey, print and DVDs"),
          line(
              "developing/7",
              StatementStatus.SHOWN,
              0.71,
              Claim.HAS,
              "=HYPERLINK(\"http://example.invalid\",\"monthly\") statistics in Excel"),
          line(
              "developing/8",
              StatementStatus.PARTIAL,
              0.46,
              Claim.STUDIED,
              "Watched a colleague send ILL requests for a week"),
          line(
              "developing/9",
              StatementStatus.DENIED,
              0.81,
              Claim.LACKS,
              "I have not done shelf-reading yet"),
          line(
              "developing/6",
              StatementStatus.WANTED,
              0.64,
              Claim.WANTS,
              "I'd like to work with the school classes one day"),
          line(
              "emerging/9",
              StatementStatus.PARTIAL,
              0.38,
              Claim.HAS,
              "|  Good listener  | *very* [patient](javascript:alert(1)) `always` |"),
          line("emerging/1", StatementStatus.IMPLIED, 0.9, Claim.NONE),
          line("emerging/2", StatementStatus.IMPLIED, 0.86, Claim.NONE),
          line("emerging/5", StatementStatus.IMPLIED, 0.8, Claim.NONE),
          line("emerging/7", StatementStatus.IMPLIED, 0.77, Claim.NONE),
          line(
              "emerging/4",
              StatementStatus.SHOWN,
              0.88,
              Claim.HAS,
              "@front desk: +registered new borrowers,\tchecked addresses"),
          line(
              "emerging/6",
              StatementStatus.SHOWN,
              0.9449,
              Claim.HAS,
              "Shelved returns in Dewey order;\u202e reversed\u202c and \u001b[31mred\u001b[0m"),
          line(
              "proficient/4",
              StatementStatus.PARTIAL,
              0.41,
              Claim.HAS,
              "Once made an original record for a local pamphlet"));

  private SampleReport() {}

  private static Line line(
      String id, StatementStatus status, double probability, Claim claim, String... quotes) {
    return new Line(id, status, probability, claim, List.of(quotes));
  }

  /// A CV that works at the second of four levels.
  static Report cv() {
    return of(Kind.CV, Status.OK, null, null);
  }

  /// The same words as a posting, which has no next steps, cut off and taken from a file.
  static Report posting() {
    return of(Kind.POSTING, Status.OK, text(), null);
  }

  /// The CV, from a file of which there is something to know.
  static Report warned(String warning) {
    var report = cv();
    var document = report.document();
    return new Report(
        report.report(),
        report.id(),
        report.engine(),
        report.framework(),
        new DocumentNote(
            document.kind(),
            document.characters(),
            document.truncated(),
            document.status(),
            document.relevance(),
            document.offsetUnit(),
            document.mediaType(),
            document.text(),
            document.advice(),
            warning),
        report.level(),
        report.strands(),
        report.segments(),
        report.statements(),
        report.targets(),
        report.notice());
  }

  /// A document that could not be read as work of the occupation.
  static Report not(Status status, @Nullable String advice) {
    return of(Kind.CV, status, null, advice);
  }

  /// The CV with the person's own word on two statements.
  static Report corrected() {
    var report = cv();
    return new Report(
        report.report(),
        report.id(),
        report.engine(),
        report.framework(),
        report.document(),
        report.level(),
        report.strands(),
        report.segments(),
        report.statements().stream().map(SampleReport::corrected).toList(),
        report.targets(),
        report.notice());
  }

  private static StatementEntry corrected(StatementEntry entry) {
    return switch (entry.id().toString()) {
      case "25-4031.00/advanced/1" -> withWord(entry, StatementStatus.SHOWN, Verdict.SHOWN);
      case "25-4031.00/developing/1" -> withWord(entry, StatementStatus.DENIED, Verdict.NOT_ME);
      default -> entry;
    };
  }

  private static StatementEntry withWord(
      StatementEntry entry, StatementStatus status, Verdict word) {
    return new StatementEntry(
        entry.id(),
        entry.level(),
        entry.name(),
        status,
        entry.probability(),
        entry.evidence(),
        word);
  }

  private static Report of(
      Kind kind, Status status, @Nullable String text, @Nullable String advice) {
    boolean ok = status == Status.OK;
    return new Report(
        Report.VERSION,
        "sample-" + kind.key(),
        new Engine("nextrung", "0.1.0", Map.of("match", "sha256:0b", "claim", "sha256:0a")),
        new FrameworkNote(
            FRAMEWORK.soc(), FRAMEWORK.title(), FRAMEWORK.version(), FRAMEWORK.attribution()),
        new DocumentNote(
            kind,
            text().length(),
            kind == Kind.POSTING,
            status,
            ok ? 0.97654321 : 0.00005,
            "utf-16",
            text == null ? null : "application/pdf",
            text,
            advice,
            null),
        ok ? new LevelEstimate("developing", 0.84, 2.05, because()) : null,
        ok ? strands() : List.of(),
        ok ? segments() : List.of(),
        statements(ok),
        ok && kind == Kind.CV ? targets() : List.of(),
        Report.NOTICE);
  }

  private static List<Quote> because() {
    return LINES.stream()
        .limit(3)
        .map(line -> line.quotes.getFirst())
        .map(quote -> new Quote(start(quote), end(quote), quote))
        .toList();
  }

  private static String text() {
    return String.join("\n", LINES.stream().flatMap(line -> line.quotes.stream()).toList());
  }

  private static List<StatementEntry> statements(boolean ok) {
    return FRAMEWORK.statements().stream()
        .map(statement -> entry(statement, ok ? lineOf(statement.id()) : Optional.empty()))
        .toList();
  }

  private static Optional<Line> lineOf(StatementId id) {
    return LINES.stream().filter(line -> id(line.id).equals(id)).findFirst();
  }

  private static StatementEntry entry(Statement statement, Optional<Line> line) {
    return new StatementEntry(
        statement.id(),
        statement.id().level(),
        statement.name(),
        line.map(Line::status).orElse(StatementStatus.NOT_FOUND),
        line.map(Line::probability).orElse(0.0312499),
        line.map(SampleReport::evidence).orElse(List.of()));
  }

  private static List<EvidenceEntry> evidence(Line line) {
    return line.quotes.stream()
        .map(quote ->
            new EvidenceEntry(start(quote), end(quote), quote, line.probability, words(quote)))
        .toList();
  }

  private static List<Span> words(String quote) {
    int start = start(quote);
    return CARRYING
        .matcher(quote)
        .results()
        .map(word -> new Span(start + word.start(), start + word.end()))
        .toList();
  }

  private static int start(String quote) {
    return text().indexOf(quote);
  }

  private static int end(String quote) {
    return start(quote) + quote.length();
  }

  private static List<SegmentEntry> segments() {
    var segments = new ArrayList<SegmentEntry>();
    for (var line : LINES) {
      for (var quote : line.quotes) {
        var match = new Match(id(line.id), line.probability, line.probability);
        segments.add(
            new SegmentEntry(
                start(quote), end(quote), Section.EXPERIENCE, line.claim, 0.9, List.of(match)));
      }
    }
    return segments;
  }

  private static List<StrandEntry> strands() {
    return LADDER.strands().stream().flatMap(strand -> strand(strand).stream()).toList();
  }

  private static Optional<StrandEntry> strand(Ladder.Strand strand) {
    var shown =
        strand.statements().stream()
            .filter(id -> lineOf(id).filter(l -> l.status == StatementStatus.SHOWN).isPresent())
            .toList();
    return shown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StrandEntry(strand.key(), strand.name(), level(shown.getLast()).key(), shown));
  }

  private static Level level(StatementId id) {
    return FRAMEWORK.level(FRAMEWORK.statement(id).rank());
  }

  private static List<Target> targets() {
    return List.of(
        target(
            1,
            "proficient/4",
            0.7123,
            "original cataloging, authority files, diverse materials",
            "Cataloging with set schedules leads to original records, authority files and harder"
                + " materials.",
            "developing/4"),
        target(
            2,
            "proficient/1",
            0.66,
            "oversee all aspects, non-routine exceptions, policy disputes",
            "Running daily desk work with little oversight leads to full charge of it, including"
                + " the exceptions and disputes others cannot settle.",
            "developing/1",
            "developing/4"),
        target(
            3,
            "proficient/2",
            0.58,
            "complex inquiries, specialized databases, professional judgment",
            "Answering routine questions alone leads to complex ones, in person or remote.",
            "developing/2"),
        target(
            4,
            "developing/9",
            0.49,
            "",
            "This is the evident hole in your present level: nothing else stands between you and"
                + " it.",
            "emerging/6"),
        target(
            5,
            "proficient/3",
            0.29,
            "design instruction, small groups, varying skill levels",
            "Guiding one person at the desk leads to planning and teaching sessions.",
            "developing/3",
            "developing/2"));
  }

  private static Target target(
      int rank, String id, double readiness, String missing, String reason, String... buildsOn) {
    var statement = FRAMEWORK.statement(id(id));
    var below = List.of(buildsOn).stream().map(SampleReport::id).toList();
    return new Target(rank, statement.id(), statement.name(), readiness, below, missing, reason);
  }

  private static StatementId id(String levelAndPosition) {
    return StatementId.parse(FRAMEWORK.soc() + "/" + levelAndPosition);
  }
}
