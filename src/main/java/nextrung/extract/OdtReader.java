package nextrung.extract;

import java.io.IOException;
import java.util.Set;
import java.util.zip.ZipException;
import nextrung.document.Trouble;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// OpenDocument texts: paragraphs, lists, tables and text boxes in the order in which they stand.
record OdtReader() implements FileReader {
  private static final String CONTENT = "content.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  @Override
  public void read(byte[] file, Lines out) throws IOException {
    var parts = OfficePackage.open(file, Set.of(CONTENT, MANIFEST)::contains);
    if (parts
        .xml(MANIFEST)
        .filter(xml -> !xml.getElementsByTag("manifest:encryption-data").isEmpty())
        .isPresent()) {
      throw new UnreadableException(Trouble.ENCRYPTED);
    }
    var content = parts.xml(CONTENT).orElseThrow(() -> new ZipException("no content"));
    var body = content.getElementsByTag("office:text").first();
    if (body == null) {
      throw new ZipException("no text");
    }
    new Walk(out, false).blocks(body, false);
  }

  /// One body on its way to lines.
  ///
  /// @param layout whether it is a table that lays out the page
  private record Walk(Lines out, boolean layout) {
    void blocks(Element parent, boolean item) {
      boolean first = item;
      for (var child : parent.children()) {
        switch (child.tagName()) {
          case "text:p", "text:h" -> {
            paragraph(child, first);
            first = false;
          }
          case "text:list" ->
              child
                  .select("> text|list-item, > text|list-header")
                  .forEach(each -> blocks(each, true));
          case "table:table" -> new Walk(out, isLayout(child)).blocks(child, false);
          case "table:table-row" -> row(child);
          case "text:tracked-changes",
              "office:annotation",
              "text:sequence-decls",
              "office:forms" -> {}
          default -> blocks(child, false);
        }
      }
    }

    private static boolean isLayout(Element table) {
      return table.select("table|table-cell").stream()
          .anyMatch(cell ->
              cell.select("text|p, text|h").size() > 1
                  || !cell.select("text|line-break").isEmpty());
    }

    /// A row of a table whose cells hold a paragraph each is a line; those of a layout are read
    /// cell by cell.
    private void row(Element row) {
      var cells = row.select("> table|table-cell");
      if (!layout) {
        var line = new StringBuilder();
        cells.forEach(cell -> line.append(words(cell)).append('\t'));
        out.add(line.toString());
      } else {
        cells.forEach(cell -> blocks(cell, false));
      }
    }

    private void paragraph(Element paragraph, boolean item) {
      out.broken(words(paragraph), item);
      OfficePackage.outermost(paragraph, "draw:text-box").forEach(box -> blocks(box, false));
    }

    private static String words(Element paragraph) {
      var words = new StringBuilder();
      collect(paragraph, words);
      return words.toString();
    }

    private static void collect(Element parent, StringBuilder words) {
      for (Node child : parent.childNodes()) {
        switch (child) {
          case TextNode text -> words.append(text.getWholeText().replaceAll("\\s", " "));
          case Element element -> element(element, words);
          default -> {}
        }
      }
    }

    private static void element(Element element, StringBuilder words) {
      switch (element.tagName()) {
        case "text:s" -> words.append(' ');
        case "text:tab" -> words.append('\t');
        case "text:line-break" -> words.append('\n');
        case "text:note", "office:annotation", "draw:text-box", "svg:title", "svg:desc" -> {}
        default -> collect(element, words);
      }
    }
  }
}
