package nextrung.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nextrung.exchange.Csv.Row;
import nextrung.exchange.Rsd.Occupation;

/// Rich Skill Descriptors as the CSV that OSMT imports; `;` parts the entries of a cell.
final class RsdCsvCodec implements Codec {
  private static final String ROLE = "O*Net Job Role";
  private static final List<String> GROUPS =
      List.of(
          "BLS Major Group", "BLS Minor Group", "BLS Broad Occupation", "BLS Detailed Occupation");
  private static final List<String> READ =
      List.of(
          "Collection",
          "Skill Name",
          "Skill Categories",
          "Authors",
          "Contextualized Skill Statement",
          "Keywords",
          "Professional Standards");
  private static final List<String> HEADER =
      Stream.of(
              READ,
              List.of("Certifications"),
              GROUPS,
              List.of(ROLE, "Employer", "Alignment Title", "Alignment"))
          .flatMap(List::stream)
          .toList();
  private static final Pattern SOC = Pattern.compile("(\\d\\d)-(\\d)(\\d\\d)(\\d)\\.\\d\\d");

  @Override
  public String write(Bundle bundle, Losses losses) {
    Rsd.lose(bundle, losses);
    var details = bundle.framework().details();
    losses.addText(details.exportedAt(), Losses.DAY);
    Rsd.loseVersion(bundle.framework(), losses);
    var rows = new ArrayList<List<String>>();
    rows.add(HEADER);
    var statements = bundle.framework().statements();
    var skills = statements.stream().map(statement -> Rsd.of(statement, bundle)).toList();
    skills.forEach(skill -> rows.add(row(entries(skill))));
    losses.addIf(
        skills.stream().anyMatch(skill -> !entries(skill).equals(skill)),
        "semicolons in names: they become commas");
    return Csv.write(rows);
  }

  /// A descriptor whose entries hold nothing that parts them.
  private static Rsd entries(Rsd rsd) {
    return new Rsd(
        rsd.name(),
        rsd.statement(),
        whole(rsd.categories()),
        whole(rsd.keywords()),
        rsd.collections(),
        whole(rsd.authors()),
        whole(rsd.standards()),
        rsd.occupations().stream()
            .map(each -> new Occupation(whole(each.code()), each.title()))
            .toList());
  }

  private static List<String> whole(List<String> entries) {
    return entries.stream().map(RsdCsvCodec::whole).toList();
  }

  private static String whole(String entry) {
    return entry.replace(';', ',');
  }

  private static List<String> row(Rsd rsd) {
    var groups = groups(rsd.soc());
    return List.of(
        rsd.collection(),
        rsd.name(),
        cell(rsd.categories()),
        cell(rsd.authors()),
        rsd.statement(),
        cell(rsd.keywords()),
        cell(rsd.standards()),
        "",
        groups.get(0),
        groups.get(1),
        groups.get(2),
        groups.get(3),
        rsd.soc(),
        "",
        "",
        "");
  }

  /// The codes of the groups that an occupation belongs to, as [#GROUPS] names them; empty where
  /// its code tells none.
  private static List<String> groups(String code) {
    var soc = SOC.matcher(code);
    if (!soc.matches()) {
      return List.of("", "", "", "");
    }
    var major = soc.group(1) + "-";
    var minor = major + soc.group(2);
    var broad = minor + soc.group(3);
    return List.of(major + "0000", minor + "000", broad + "0", broad + soc.group(4));
  }

  private static String cell(List<String> entries) {
    return String.join("; ", entries);
  }

  @Override
  public Bundle read(String text, String source, Losses losses) {
    var rows = Csv.read(text, source, List.of("Skill Name"));
    var bundle = RsdReader.read(rows.stream().map(RsdCsvCodec::rsd).toList(), "", source, losses);
    var first = rsd(rows.getFirst());
    var own = rows.stream().filter(row -> rsd(row).isOf(first)).toList();
    Csv.lose(own, RsdCsvCodec::isRead, losses);
    return bundle;
  }

  private static boolean isRead(Row row, String column) {
    int group = GROUPS.indexOf(column);
    return group < 0
        ? READ.contains(column) || column.equals(ROLE)
        : row.get(column).equals(groups(rsd(row).soc()).get(group));
  }

  private static Rsd rsd(Row row) {
    return new Rsd(
        row.get("Skill Name"),
        row.get("Contextualized Skill Statement"),
        Rsd.split(row.get("Skill Categories")),
        Rsd.split(row.get("Keywords")),
        Rsd.list(row.get("Collection")),
        Rsd.list(row.get("Authors")),
        Rsd.split(row.get("Professional Standards")),
        Rsd.split(row.get(ROLE)).stream().map(code -> new Occupation(code, "")).toList());
  }
}
