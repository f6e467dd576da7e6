package nextrung.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
  private static final String ONET = "O*NET ";
  private static final String ONLY = "all";

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
        details.onet().isEmpty() ? "" : ONET + details.onet(),
        framework.soc(),
        framework.title());
  }

  static String collection(Framework framework) {
    return framework.title() + " " + framework.version();
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

  /// A framework from descriptors. Those with a statement id among their keywords go to its level;
  /// where none has one, all stand on one level and their first category is their strand.
  static Bundle read(List<Rsd> all, String exportedAt, String source, Losses losses) {
    if (all.isEmpty()) {
      throw JsonTree.fault(source, "", "has no skill; expected one a statement");
    }
    var draft = draft(all.getFirst(), exportedAt, losses);
    boolean own = all.stream().anyMatch(rsd -> rsd.id().isPresent());
    if (!own) {
      draft.level(ONLY, "All statements");
    }
    var places = new ArrayList<Runnable>();
    for (int i = 0; i < all.size(); i++) {
      all.get(i).tell("skill " + (i + 1), own, draft, places, losses);
    }
    places.forEach(Runnable::run);
    return draft.build(source);
  }

  private static FrameworkDraft draft(Rsd first, String exportedAt, Losses losses) {
    var title = first.title().isEmpty() ? first.collection() : first.title();
    var version =
        first.collection().startsWith(title + " ")
            ? first.collection().substring(title.length() + 1)
            : "";
    var onet = first.standards().startsWith(ONET) ? first.standards().substring(ONET.length()) : "";
    var details = new Details(exportedAt, "", "", 0, false, "", "", first.author(), onet);
    return new FrameworkDraft(
        first.soc(), title.isBlank() ? "Untitled" : title, version, details, losses);
  }

  private void tell(
      String reference, boolean own, FrameworkDraft draft, List<Runnable> places, Losses losses) {
    var id = id();
    if (own && id.isEmpty()) {
      losses.add("a skill without a level: \"%s\"".formatted(name));
      return;
    }
    var level = id.map(StatementId::level).orElse(ONLY);
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
