package nextrung.extract;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jsoup.nodes.Element;

/// Word documents: paragraphs, lists, tables and text boxes in the order in which they stand.
/// Headers and footers, comments and deleted text are left out.
record DocxReader() implements FileReader {
  private static final String MAIN = "word/document.xml";

  /// Styles that are based on one another: more may be a circle.
  private static final int DEEPEST_STYLE = 20;

  /// What may stand around blocks, rows and cells without being one.
  private static final Set<String> WRAPPERS =
      Set.of("w:sdt", "w:sdtContent", "w:customXml", "w:ins");

  @Override
  public void read(byte[] file, Lines out) throws IOException {
    var parts =
        OfficePackage.open(
            file,
            name ->
                name.endsWith(".rels")
                    || name.matches("word/(?:document\\d*|styles\\d*|numbering)\\.xml"));
    var main = parts.xml(mainPart(parts)).orElseThrow(() -> new ZipException("no main part"));
    var body = main.getElementsByTag("w:body").first();
    if (body == null) {
      throw new ZipException("no body");
    }
    var numbers = parts.xml("word/numbering.xml").map(DocxReader::visible).orElse(Set.of());
    var styles = parts.xml("word/styles.xml").map(xml -> listStyles(xml, numbers)).orElse(Set.of());
    new Walk(out, numbers, styles).blocks(body);
  }

  /// The part that the package names as its document: some programs number it.
  private static String mainPart(OfficePackage parts) {
    return parts.xml("_rels/.rels").stream()
        .flatMap(rels -> rels.getElementsByTag("Relationship").stream())
        .filter(rel -> rel.attr("Type").endsWith("/officeDocument"))
        .map(rel -> rel.attr("Target").replaceFirst("^/", ""))
        .findFirst()
        .orElse(MAIN);
  }

  /// The lists whose items have a sign or a number: some programs keep headings in a list that
  /// shows nothing, or that is nowhere.
  private static Set<String> visible(Element numbering) {
    var hidden = new HashSet<String>();
    for (var list : numbering.getElementsByTag("w:abstractNum")) {
      var first = list.selectFirst("w|lvl w|numFmt");
      if (first != null && first.attr("w:val").equals("none")) {
        hidden.add(list.attr("w:abstractNumId"));
      }
    }
    return numbering.getElementsByTag("w:num").stream()
        .filter(num ->
            num.select("w|abstractNumId").stream()
                .noneMatch(each -> hidden.contains(each.attr("w:val"))))
        .map(num -> num.attr("w:numId"))
        .collect(Collectors.toSet());
  }

  private static Set<String> listStyles(Element xml, Set<String> numbers) {
    var styles =
        xml.getElementsByTag("w:style").stream()
            .collect(
                Collectors.toMap(style -> style.attr("w:styleId"), style -> style, (a, b) -> a));
    return styles.keySet().stream()
        .filter(id -> list(id, styles, DEEPEST_STYLE).filter(numbers::contains).isPresent())
        .collect(Collectors.toSet());
  }

  /// The list of a style: its own, or that of the style it is based on.
  private static Optional<String> list(String id, Map<String, Element> styles, int deepest) {
    var style = styles.get(id);
    if (style == null || deepest == 0) {
      return Optional.empty();
    }
    var number = style.selectFirst("w|numPr > w|numId");
    if (number != null) {
      return Optional.of(number.attr("w:val"));
    }
    var base = style.selectFirst("> w|basedOn");
    return base == null ? Optional.empty() : list(base.attr("w:val"), styles, deepest - 1);
  }

  /// One body on its way to lines.
  private record Walk(Lines out, Set<String> numbers, Set<String> listStyles) {
    void blocks(Element parent) {
      for (var child : parent.children()) {
        switch (child.tagName()) {
          case "w:p" -> paragraph(child);
          case "w:tbl" -> table(child);
          default -> {
            if (WRAPPERS.contains(child.tagName())) {
              blocks(child);
            }
          }
        }
      }
    }

    /// A row of a table whose cells hold a paragraph each is a line; a table with more in a cell,
    /// or a line break, lays out the page, and its cells are read one after another.
    private void table(Element table) {
      boolean layout =
          table.select("w|tc").stream()
              .anyMatch(
                  cell -> cell.select("w|p").size() > 1 || !cell.select("w|br, w|cr").isEmpty());
      parts(table, "w:tr").forEach(row -> row(row, layout));
    }

    /// The rows of a table or the cells of a row, those in a content control among them.
    private static Stream<Element> parts(Element parent, String name) {
      return parent.children().stream()
          .flatMap(child ->
              child.tagName().equals(name)
                  ? Stream.of(child)
                  : WRAPPERS.contains(child.tagName()) ? parts(child, name) : Stream.empty());
    }

    private void row(Element row, boolean layout) {
      var cells = parts(row, "w:tc").toList();
      if (!layout) {
        var line = new StringBuilder();
        cells.forEach(cell -> cell.select("w|p").forEach(p -> line.append(words(p)).append('\t')));
        out.add(line.toString());
      } else {
        cells.forEach(this::blocks);
      }
    }

    private void paragraph(Element paragraph) {
      out.broken(words(paragraph), isItem(paragraph));
      OfficePackage.outermost(paragraph, "w:txbxContent").forEach(this::blocks);
    }

    private boolean isItem(Element paragraph) {
      var properties = paragraph.selectFirst("> w|pPr");
      if (properties == null) {
        return false;
      }
      var number = properties.selectFirst("> w|numPr > w|numId");
      if (number != null) {
        return numbers.contains(number.attr("w:val"));
      }
      var style = properties.selectFirst("> w|pStyle");
      return style != null && listStyles.contains(style.attr("w:val"));
    }

    private static String words(Element paragraph) {
      var words = new StringBuilder();
      collect(paragraph, words);
      return words.toString();
    }

    private static void collect(Element parent, StringBuilder words) {
      for (var child : parent.children()) {
        switch (child.tagName()) {
          case "w:t" -> words.append(child.wholeText());
          case "w:tab" -> words.append('\t');
          case "w:br", "w:cr" -> words.append('\n');
          case "w:noBreakHyphen" -> words.append('-');
          case "w:sym" -> words.append('•').append(' ');
          case "w:pPr", "w:rPr", "w:del", "w:moveFrom", "w:txbxContent", "mc:Fallback" -> {}
          default -> collect(child, words);
        }
      }
    }
  }
}
