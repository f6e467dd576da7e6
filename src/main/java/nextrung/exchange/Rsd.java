package nextrung.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nextrung.framework.Details;
import nextrung.framework.Framework;
import nextrung.framework.Ladder.Strand;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;

/// A Rich Skill Descriptor of the Open Skills Network, as far as JSON and CSV share it. The level
/// is the first category and the strand the second; the statement's id is the first keyword and
/// brings the level back, as descriptors know no levels.
///
/// @param collection title and version of the framework
/// @param title of the occupation; empty in forms that have no place for it
/// @param standards the O*NET release that the statements build on
record Rsd(
    String name,
    String statement,
    List<String> categories,
    List<String> keywords,
    String collection,
    String author,
    String standards,
    String soc,
    String title) {

  /// What can stand behind a title without brackets.
  private static final Pattern VERSION = Pattern.compile("(?!\\()\\S*\\d\\S*");

  private static final Pattern COLLECTION = Pattern.compile("(.*\\S)\\s+(\\S*\\d\\S*)");

  static Rsd of(Statement statement, Bundle bundle) {
    var framework = bundle.framework();
    var level = framework.level(statement.rank()).label();
    var strand = bundle.strandOf(statement.id()).map(Strand::name);
    var details = framework.details();
    return new Rsd(
        statement.name(),
        statement.performance(),
        Stream.concat(Stream.of(level), strand.stream()).toList(),
        List.of(statement.id().toString()),
        collection(framework),
        details.owner(),
        details.onet().isEmpty() ? "" : Details.ONET_TITLE + details.onet(),
        framework.soc(),
        framework.title());
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
  private record Named(String title, String version) {
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

  /// A framework from descriptors. Those with a statement id among their keywords go to its level;
  /// where none has one, all stand on one level and their first category is their strand.
  static Bundle read(List<Rsd> all, String exportedAt, String source, Losses losses) {
    if (all.isEmpty()) {
      throw JsonTree.fault(source, "", "has no skill; expected one a statement");
    }
    var first = all.getFirst();
    var skills = all.stream().filter(rsd -> rsd.isOf(first)).toList();
    var others = all.stream().filter(rsd -> !rsd.isOf(first));
    losses.addOthers(others.map(Rsd::framework), "skill", "skills");
    return draft(skills, exportedAt, losses).build(source);
  }

  /// Whether it stands in the same collection as another, and its id names the same occupation.
  private boolean isOf(Rsd first) {
    return FrameworkDraft.agree(first.collection, collection)
        && FrameworkDraft.agree(first.code(), code());
  }

  private String framework() {
    return (code() + " " + collection).strip();
  }

  private String code() {
    return id().map(StatementId::soc).orElse("");
  }

  private static FrameworkDraft draft(List<Rsd> skills, String exportedAt, Losses losses) {
    boolean own = skills.stream().anyMatch(rsd -> rsd.id().isPresent());
    var draft = draft(skills.getFirst(), own, exportedAt, losses);
    if (!own) {
      draft.onlyLevel();
    }
    var places = new ArrayList<Runnable>();
    for (int i = 0; i < skills.size(); i++) {
      skills.get(i).tell("skill " + (i + 1), own, draft, places, losses);
    }
    places.forEach(Runnable::run);
    return draft;
  }

  private static FrameworkDraft draft(Rsd first, boolean own, String exportedAt, Losses losses) {
    var named = first.named(own);
    var sources = Details.onet(Details.release(first.standards()));
    var details = new Details(exportedAt, "", "", 0, false, "", "", first.author(), sources);
    var title = named.title().isBlank() ? "Untitled" : named.title();
    return new FrameworkDraft(first.soc(), title, named.version(), details, losses);
  }

  private Named named(boolean own) {
    if (title.isEmpty()) {
      return own ? Named.own(collection) : Named.any(collection);
    }
    var rest = collection.startsWith(title + " ") ? collection.substring(title.length() + 1) : "";
    boolean bracketed = own && rest.startsWith("(") && rest.endsWith(")");
    return new Named(title, bracketed ? rest.substring(1, rest.length() - 1) : rest);
  }

  private void tell(
      String reference, boolean own, FrameworkDraft draft, List<Runnable> places, Losses losses) {
    var id = id();
    if (own && id.isEmpty()) {
      losses.add("a skill without a level: \"%s\"".formatted(name));
      return;
    }
    var level = id.map(StatementId::level).orElse(FrameworkDraft.ONLY);
    var categoriesOfLevel = id.isPresent() ? 1 : 0;
    id.ifPresent(each -> draft.level(level, categories.isEmpty() ? level : categories.getFirst()));
    draft.statement(reference, level, FrameworkDraft.text(name, statement));
    categories.stream()
        .skip(categoriesOfLevel)
        .findFirst()
        .ifPresent(strand -> places.add(() -> draft.standsNamed(reference, strand)));
    losses.add(categories.size() - categoriesOfLevel - 1, "further category", "further categories");
  }

  private Optional<StatementId> id() {
    return keywords.stream().flatMap(Rsd::parse).findFirst();
  }

  private static Stream<StatementId> parse(String text) {
    try {
      return Stream.of(StatementId.parse(text));
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  /// The entries of a cell.
  static List<String> split(String cell) {
    return Arrays.stream(cell.split(";", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
