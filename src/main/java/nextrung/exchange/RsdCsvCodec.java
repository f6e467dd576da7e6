package nextrung.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/// Rich Skill Descriptors as the CSV that OSMT imports; `;` parts the entries of a cell.
final class RsdCsvCodec implements Codec {
  private static final List<String> HEADER =
      List.of(
          "Collection",
          "Skill Name",
          "Skill Categories",
          "Authors",
          "Contextualized Skill Statement",
          "Keywords",
          "Professional Standards",
          "Certifications",
          "BLS Major Group",
          "BLS Minor Group",
          "BLS Broad Occupation",
          "BLS Detailed Occupation",
          "O*Net Job Role",
          "Employer",
          "Alignment Title",
          "Alignment");
  private static final Pattern SOC = Pattern.compile("(\\d\\d)-(\\d)(\\d\\d)(\\d)\\.\\d\\d");

  @Override
  public String write(Bundle bundle, Losses losses) {
    Rsd.lose(bundle, losses);
    var details = bundle.framework().details();
    losses.addText(details.exportedAt(), Losses.DAY);
    Rsd.loseVersion(bundle.framework(), losses);
    var rows = new ArrayList<List<String>>();
    rows.add(HEADER);
    bundle.framework().statements().forEach(s -> rows.add(row(Rsd.of(s, bundle))));
    boolean parted =
        rows.stream().skip(1).anyMatch(row -> row.get(2).contains(","))
            && bundle.strands().stream().anyMatch(strand -> strand.name().contains(";"));
    losses.add(parted ? 1 : 0, "semicolon in a name, which becomes a comma", "");
    return Csv.write(rows);
  }

  private static List<String> row(Rsd rsd) {
    var soc = SOC.matcher(rsd.soc());
    boolean coded = soc.matches();
    var major = coded ? soc.group(1) + "-" : "";
    return List.of(
        rsd.collection(),
        rsd.name(),
        cell(rsd.categories()),
        rsd.author().replace(';', ','),
        rsd.statement(),
        cell(rsd.keywords()),
        rsd.standards().replace(';', ','),
        "",
        coded ? major + "0000" : "",
        coded ? major + soc.group(2) + "000" : "",
        coded ? major + soc.group(2) + soc.group(3) + "0" : "",
        coded ? major + soc.group(2) + soc.group(3) + soc.group(4) : "",
        rsd.soc(),
        "",
        "",
        "");
  }

  private static String cell(List<String> entries) {
    return String.join("; ", entries.stream().map(entry -> entry.replace(';', ',')).toList());
  }

  @Override
  public Bundle read(String text, String source, Losses losses) {
    var rows = Csv.read(text, source, List.of("Skill Name"));
    for (var column : List.of("Certifications", "Employer", "Alignment")) {
      int number = (int) rows.stream().filter(row -> !Csv.get(row, column).isEmpty()).count();
      losses.add(number, "cell of " + column, "cells of " + column);
    }
    return Rsd.read(rows.stream().map(RsdCsvCodec::rsd).toList(), "", source, losses);
  }

  private static Rsd rsd(CSVRecord row) {
    return new Rsd(
        Csv.get(row, "Skill Name"),
        Csv.get(row, "Contextualized Skill Statement"),
        Rsd.split(Csv.get(row, "Skill Categories")),
        Rsd.split(Csv.get(row, "Keywords")),
        Csv.get(row, "Collection"),
        Csv.get(row, "Authors"),
        Csv.get(row, "Professional Standards"),
        Csv.get(row, "O*Net Job Role"),
        "");
  }
}
