package nextrung.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.Report.FrameworkNote;
import nextrung.Report.StatementEntry;
import nextrung.Report.Status;
import nextrung.Report.StrandEntry;
import nextrung.Report.Target;
import nextrung.document.Kind;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.Ladder.Strand;
import nextrung.framework.Level;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections.Verdict;
import nextrung.profile.StatementStatus;

/// A report in the order in which people read it: the level, the ladder, the next steps, the gaps.
///
/// @param level where the person works; empty unless the status is ok
/// @param levels of the framework, lowest first: the columns of the ladder
/// @param rows the strands: the rows of the ladder
/// @param steps best first
/// @param gaps what is not shown up to the level, highest level first
record Reading(
    Report report,
    Wording words,
    Optional<Level> level,
    List<Level> levels,
    List<Row> rows,
    List<Step> steps,
    List<Gap> gaps) {
  private static final int QUOTES_A_STEP = 2;
  private static final Set<StatementStatus> FILLED =
      Set.of(StatementStatus.SHOWN, StatementStatus.IMPLIED);

  /// A strand across the levels.
  ///
  /// @param reached the name of the level that is shown, empty where nothing is
  /// @param cells one list of statements a level, in the order of the levels
  record Row(String name, String reached, List<List<Cell>> cells) {}

  /// A statement on the ladder.
  record Cell(Statement statement, StatementEntry entry) {
    /// The words of the document that speak for the status, best first, ready to show.
    List<Quotation> quotes() {
      return entry.evidence().stream().map(Quotation::of).toList();
    }

    Mark mark() {
      return Mark.of(entry.status());
    }
  }

  /// A target with what a person wants to see beside it.
  ///
  /// @param level the name of its level
  /// @param quotes the person's own words that it builds on, at most two
  record Step(Target target, Statement statement, String level, List<Quotation> quotes) {}

  /// The open statements of one level.
  record Gap(Level level, List<Cell> cells) {}

  /// Reads a report with the words of its framework.
  ///
  /// @throws IllegalArgumentException when the report is about another framework
  static Reading of(Report report, RenderContext context) {
    context.check(report);
    return new Maker(report, context.framework(), context.ladder()).make();
  }

  /// The occupation, and what the document is called where it has a name.
  ///
  /// @param between stands between the two
  String title(String between) {
    var occupation = report.framework().title();
    return report.id().equals(Report.NAMELESS)
        ? occupation
        : occupation + between + Plain.of(report.id());
  }

  boolean ok() {
    return report.document().status() == Status.OK;
  }

  /// What to do, where the text could not be read as work of the occupation.
  String advice() {
    return Objects.requireNonNullElse(report.document().advice(), "");
  }

  /// What to know of a file that was read, where there is anything.
  Optional<String> warning() {
    return Optional.ofNullable(report.document().warning()).map(Plain::of);
  }

  /// What to know of the reading, a sentence each.
  List<String> notes() {
    var truncated =
        report.document().truncated() ? Stream.of(Wording.TRUNCATED) : Stream.<String>empty();
    return Stream.concat(truncated, warning().stream()).toList();
  }

  /// What the person said over the text, a sentence for each verdict: it must not be mistaken for
  /// evidence.
  List<String> ownWord() {
    return Arrays.stream(Verdict.values()).flatMap(verdict -> ownWord(verdict).stream()).toList();
  }

  private Optional<String> ownWord(Verdict verdict) {
    var names =
        report.statements().stream()
            .filter(entry -> entry.selfReported() == verdict)
            .map(StatementEntry::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? Optional.empty() : Optional.of(Wording.ownWord(verdict) + names + ".");
  }

  /// The statements of a level, in the order of the framework.
  List<Cell> cells(Level column) {
    return rows.stream()
        .flatMap(row -> row.cells().get(column.rank() - 1).stream())
        .sorted(Comparator.comparing(cell -> cell.statement().id()))
        .toList();
  }

  /// Whether there is something to say about next steps; a posting has none.
  boolean tellsSteps() {
    return !steps.isEmpty() || report.document().kind() != Kind.POSTING;
  }

  /// How many statements of a level are shown or implied, as in `5 of 10`.
  String filled(Level column) {
    var cells = cells(column);
    long filled = cells.stream().filter(cell -> FILLED.contains(cell.entry().status())).count();
    return "%d of %d".formatted(filled, cells.size());
  }

  /// The name of the level, empty where there is none.
  String levelName() {
    return level.map(Level::label).orElse("");
  }

  /// How sure the level is, in words.
  Optional<String> certainty() {
    return Optional.ofNullable(report.level())
        .map(estimate -> Wording.sureness(estimate.probability()));
  }

  /// What set the level, in the words of the document.
  List<Quotation> because() {
    return report.level() == null
        ? List.of()
        : report.level().because().stream().map(Quotation::of).toList();
  }

  /// Whether some quotation has words that carried its match.
  boolean namesWords() {
    return report.statements().stream()
        .flatMap(entry -> entry.evidence().stream())
        .anyMatch(evidence -> !evidence.words().isEmpty());
  }

  /// Whose words the statements are.
  String source() {
    return source(report);
  }

  /// Whose statements they are, and which engine read the text.
  static String source(Report report) {
    return source(report.framework(), report.engine().version());
  }

  /// Whose statements they are, and that this engine compared them.
  static String source(FrameworkNote framework) {
    return source(framework, Nextrung.VERSION);
  }

  private static String source(FrameworkNote note, String version) {
    return "%s %s, %s. %s. nextrung %s"
        .formatted(note.soc(), note.title(), note.version(), note.attribution(), version);
  }

  private static final class Maker {
    private final Report report;
    private final Framework framework;
    private final Ladder ladder;
    private final Map<StatementId, StatementEntry> entries;
    private final Optional<Level> level;

    Maker(Report report, Framework framework, Ladder ladder) {
      this.report = report;
      this.framework = framework;
      this.ladder = ladder;
      this.entries =
          report.statements().stream()
              .collect(Collectors.toMap(StatementEntry::id, Function.identity()));
      this.level =
          Optional.ofNullable(report.level()).flatMap(estimate -> framework.level(estimate.key()));
    }

    Reading make() {
      return new Reading(
          report,
          Wording.of(report.document().kind()),
          level,
          framework.levels(),
          rows(),
          steps(),
          gaps());
    }

    private List<Row> rows() {
      var reached =
          report.strands().stream().collect(Collectors.toMap(StrandEntry::key, this::levelName));
      return ladder.strands().stream()
          .map(strand ->
              new Row(strand.name(), reached.getOrDefault(strand.key(), ""), cells(strand)))
          .toList();
    }

    private String levelName(StrandEntry entry) {
      return framework.level(entry.level()).map(Level::label).orElse("");
    }

    private List<List<Cell>> cells(Strand strand) {
      return framework.levels().stream()
          .map(column ->
              column.statements().stream().filter(s -> strand.statements().contains(s.id())))
          .map(statements -> statements.flatMap(s -> cell(s).stream()).toList())
          .toList();
    }

    private Optional<Cell> cell(Statement statement) {
      return Optional.ofNullable(entries.get(statement.id())).map(e -> new Cell(statement, e));
    }

    private List<Step> steps() {
      var told = new HashSet<String>();
      var steps = new ArrayList<Step>();
      for (var target : report.targets()) {
        var step = step(target, quotes(target, told));
        step.quotes().forEach(quote -> told.add(quote.text()));
        steps.add(step);
      }
      return List.copyOf(steps);
    }

    private Step step(Target target, List<Quotation> quotes) {
      var statement = framework.statement(target.statement());
      return new Step(target, statement, framework.level(statement.rank()).label(), quotes);
    }

    /// First the line that the reason is about, then one that no step before has quoted.
    private List<Quotation> quotes(Target target, Set<String> told) {
      var all =
          target.buildsOn().stream()
              .flatMap(id -> Optional.ofNullable(entries.get(id)).stream())
              .flatMap(entry -> entry.evidence().stream().limit(QUOTES_A_STEP))
              .map(Quotation::of)
              .toList();
      var main = all.stream().limit(1).toList();
      main.forEach(quote -> told.add(quote.text()));
      var fresh = all.stream().filter(quote -> !told.contains(quote.text()));
      return Stream.concat(main.stream(), fresh).limit(QUOTES_A_STEP).toList();
    }

    private List<Gap> gaps() {
      var gaps = new ArrayList<Gap>();
      for (int rank = level.map(Level::rank).orElse(0); rank >= 1; rank--) {
        var open = open(framework.level(rank));
        if (!open.isEmpty()) {
          gaps.add(new Gap(framework.level(rank), open));
        }
      }
      return List.copyOf(gaps);
    }

    private List<Cell> open(Level column) {
      return column.statements().stream()
          .flatMap(statement -> cell(statement).stream())
          .filter(cell -> !FILLED.contains(cell.entry().status()))
          .toList();
    }
  }
}
