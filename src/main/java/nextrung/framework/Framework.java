package nextrung.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A levelled skills framework of one occupation. What [FrameworkReader] reads is checked; the
/// constructors check nothing.
public final class Framework {
  private final String soc;
  private final String title;
  private final String version;
  private final Details details;
  private final List<Level> levels;
  private final List<Statement> statements;
  private final Map<StatementId, Statement> byId;
  private final Map<String, Level> byKey;

  /// @param soc the occupation code, for instance `25-4031.00`
  /// @param title the occupation, for instance `Library Technicians`
  /// @param version the version of the framework
  /// @param attribution the sentence to show wherever statements are shown
  /// @param levels lowest first
  public Framework(
      String soc, String title, String version, String attribution, List<Level> levels) {
    this(soc, title, version, Details.of(attribution), levels);
  }

  /// @param details what its file says beside the levels
  public Framework(String soc, String title, String version, Details details, List<Level> levels) {
    this.soc = soc;
    this.title = title;
    this.version = version;
    this.details = details;
    this.levels = List.copyOf(levels);
    this.statements = levels.stream().flatMap(level -> level.statements().stream()).toList();
    this.byId = statements.stream().collect(Collectors.toMap(Statement::id, Function.identity()));
    this.byKey = levels.stream().collect(Collectors.toMap(Level::key, Function.identity()));
  }

  public String soc() {
    return soc;
  }

  public String title() {
    return title;
  }

  public String version() {
    return version;
  }

  /// The sentence to show wherever statements are shown.
  public String attribution() {
    return details.attribution();
  }

  /// What its file says beside the levels.
  public Details details() {
    return details;
  }

  /// All levels, lowest first.
  public List<Level> levels() {
    return levels;
  }

  /// All statements, lowest level first, in the order of the framework.
  public List<Statement> statements() {
    return statements;
  }

  /// The statement with an id.
  ///
  /// @throws IllegalArgumentException when the framework has no such statement
  public Statement statement(StatementId id) {
    var statement = byId.get(id);
    if (statement == null) {
      throw new IllegalArgumentException("framework %s has no statement %s".formatted(soc, id));
    }
    return statement;
  }

  public boolean contains(StatementId id) {
    return byId.containsKey(id);
  }

  public Optional<Level> level(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /// The level with a rank.
  ///
  /// @param rank from 1 to the number of levels
  public Level level(int rank) {
    return levels.get(rank - 1);
  }

  /// The level that a statement of this framework stands on.
  public Level levelOf(Statement statement) {
    return level(statement.rank());
  }

  @Override
  public String toString() {
    return "%s %s %s".formatted(soc, title, version);
  }
}
