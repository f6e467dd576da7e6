package nextrung.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nextrung.framework.Details;
import nextrung.framework.Framework;
import nextrung.framework.Ladder.Strand;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;

/// A Rich Skill Descriptor of the Open Skills Network, as far as JSON and CSV share it. The level
/// is the first category and the strand the second. Descriptors know no levels and have no order:
/// of the keywords the first is the statement's id, and the second says how high its level is.
///
/// @param collections the first is titled as the framework, with its version
/// @param authors the first owns the framework
/// @param standards the O*NET release that the statements build on
/// @param occupations the first is that of the framework
record Rsd(
    String name,
    String statement,
    List<String> categories,
    List<String> keywords,
    List<String> collections,
    List<String> authors,
    List<String> standards,
    List<Occupation> occupations) {

  /// @param title empty in forms that have no place for it
  record Occupation(String code, String title) {}

  /// What can stand behind a title without brackets.
  private static final Pattern VERSION = Pattern.compile("(?!\\()\\S*\\d\\S*");

  private static final Pattern COLLECTION = Pattern.compile("(.*\\S)\\s+(\\S*\\d\\S*)");

  private static final Pattern RANK = Pattern.compile("level (\\d{1,4}) of \\d{1,4}");

  static Rsd of(Statement statement, Bundle bundle) {
    var framework = bundle.framework();
    var level = framework.levelOf(statement);
    var strand = bundle.strandOf(statement.id()).map(Strand::name);
    var details = framework.details();
    return new Rsd(
        statement.name(),
        statement.performance(),
        Stream.concat(Stream.of(level.label()), strand.stream()).toList(),
        List.of(
            statement.id().toString(),
            "level %d of %d".formatted(level.rank(), framework.levels().size())),
        List.of(collection(framework)),
        list(details.owner()),
        list(details.onet().isEmpty() ? "" : Details.ONET_TITLE + details.onet()),
        List.of(new Occupation(framework.soc(), framework.title())));
  }

  /// Title and version as one name. A version that is no single word with a digit stands in
  /// brackets, so that it can be told from the title again.
  static String collection(Framework framework) {
    var version = framework.version();
    boolean plain = VERSION.matcher(version).matches();
    return framework.title() + " " + (plain ? version : "(" + version + ")");
  }

  /// What no descriptor holds.
  static void lose(Bundle bundle, Losses losses) {
    var details = bundle.framework().details();
    losses.addBackground(details);
    losses.addText(details.description(), "the description");
    losses.addText(details.contextCovered(), "the context covered");
    losses.add(bundle.steps(), "step of the ladder", "steps of the ladder");
    losses.addStrands(bundle);
    losses.addReview(bundle);
  }

  /// Title and version of a framework.
  record Named(String title, String version) {
    static Named of(Framework framework) {
      return new Named(framework.title(), framework.version());
    }

    /// From the name of a collection that this project wrote.
    static Named own(String collection) {
      int open = open(collection);
      return open > 0
          ? new Named(
              collection.substring(0, open).strip(),
              collection.substring(open + 1, collection.length() - 1))
          : any(collection);
    }

    /// From the name of any collection: a last word with a digit may well be a version.
    static Named any(String collection) {
      var parted = COLLECTION.matcher(collection);
      return parted.matches()
          ? new Named(parted.group(1), parted.group(2))
          : new Named(collection, "");
    }

    /// Where the bracket opens that the last letter closes; -1 where there is none.
    private static int open(String text) {
      int depth = 0;
      for (int i = text.length() - 1; i >= 0 && text.endsWith(")"); i--) {
        depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
        if (depth == 0) {
          return text.lastIndexOf(' ', i) == i - 1 ? i : -1;
        }
      }
      return -1;
    }
  }

  /// Notes when title and version cannot be told apart in the name of the collection.
  static void loseVersion(Framework framework, Losses losses) {
    boolean told = Named.own(collection(framework)).equals(Named.of(framework));
    losses.addText(
        told ? "" : collection(framework), "where the title ends and the version begins");
  }

  /// Title and version of the framework of a descriptor.
  ///
  /// @param own whether this project wrote it
  Named named(boolean own) {
    if (title().isEmpty()) {
      return own ? Named.own(collection()) : Named.any(collection());
    }
    var rest =
        collection().startsWith(title() + " ") ? collection().substring(title().length() + 1) : "";
    boolean bracketed = own && rest.startsWith("(") && rest.endsWith(")");
    return new Named(title(), bracketed ? rest.substring(1, rest.length() - 1) : rest);
  }

  /// Whether the framework gets its title from the occupation, and nothing from the collection.
  boolean isNamedElsewhere() {
    return !title().isEmpty() && !(collection() + " ").startsWith(title() + " ");
  }

  /// Whether it stands in the same collection as another, and its id names the same occupation.
  boolean isOf(Rsd first) {
    return FrameworkDraft.agree(first.collection(), collection())
        && FrameworkDraft.agree(first.code(), code());
  }

  String framework() {
    return (code() + " " + collection()).strip();
  }

  private String code() {
    return id().map(StatementId::soc).orElse("");
  }

  /// The id of the statement, where this project wrote the descriptor.
  Optional<StatementId> id() {
    return keywords.stream().flatMap(keyword -> StatementId.find(keyword).stream()).findFirst();
  }

  /// The rank of its level, if a keyword tells it.
  OptionalInt rank() {
    return keywords.stream()
        .map(RANK::matcher)
        .filter(Matcher::matches)
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .findFirst();
  }

  /// The keywords that do not tell its place in a framework.
  List<String> freeKeywords() {
    var free = new ArrayList<>(keywords);
    id().map(StatementId::toString)
        .ifPresent(id -> {
          free.remove(id);
          free.removeIf(RANK.asMatchPredicate());
        });
    return free;
  }

  String collection() {
    return first(collections);
  }

  String author() {
    return first(authors);
  }

  /// The O*NET release that the statements build on; empty where no standard is one.
  String release() {
    return standards.stream()
        .map(Details::release)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  String soc() {
    return occupations.isEmpty() ? "" : occupations.getFirst().code();
  }

  String title() {
    return occupations.isEmpty() ? "" : occupations.getFirst().title();
  }

  private static String first(List<String> texts) {
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  /// A list of the text, unless it is empty.
  static List<String> list(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  /// The entries of a cell.
  static List<String> split(String cell) {
    return Arrays.stream(cell.split(";", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
