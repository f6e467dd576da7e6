package nextrung.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nextrung.document.DocumentReader;
import nextrung.document.Trouble;
import nextrung.extract.GlyphCollector.Page;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/// PDFs: the glyphs of each page, put into reading order by [PageLayout]. Of what is attached only
/// the XML of a Europass CV is opened.
record PdfReader() implements FileReader {
  private static final int MOST_PAGES = 100;
  private static final int MOST_OBJECTS = 300_000;
  private static final int MOST_ATTACHED = 20;
  private static final int DEEPEST = 8;
  private static final int END_WITHIN = 4096;
  private static final Pattern LOCK = Pattern.compile("/Encrypt\\s*(?:[0-9]+\\s+[0-9]+\\s+R|<<)");

  static {
    // Looking for the fonts of the system takes seconds and leaves a file behind.
    FontMappers.set(new BundledFont());
  }

  @Override
  public void read(byte[] file, Lines out) throws IOException {
    requireEnd(file);
    try (var pdf = open(file)) {
      if (pdf.getNumberOfPages() > MOST_PAGES
          || pdf.getDocument().getXrefTable().size() > MOST_OBJECTS) {
        throw new UnreadableException(Trouble.OVERSIZED);
      }
      var europass = europass(pdf);
      if (europass.isPresent()) {
        EuropassReader.xml(europass.get(), out);
      } else {
        pages(pdf, out);
      }
    }
  }

  /// Opens what has no lock, or one without a password. The library for locks that a certificate
  /// opens is not here, so that PDFBox misses its classes.
  private static PDDocument open(byte[] file) throws IOException {
    try {
      return new BoundedPdfParser(file).parse();
    } catch (IOException | NoClassDefFoundError e) {
      if (e instanceof InvalidPasswordException || isLocked(file)) {
        throw new UnreadableException(Trouble.ENCRYPTED);
      }
      throw e;
    }
  }

  /// Whether the file says what it was locked with, in its trailer, which never is locked itself: a
  /// certificate, or the program of a publisher.
  private static boolean isLocked(byte[] file) {
    return LOCK.matcher(new String(file, StandardCharsets.ISO_8859_1)).find();
  }

  /// A file that was cut has lost its end, and with it where its objects lie.
  private static void requireEnd(byte[] file) throws IOException {
    int from = Math.max(0, file.length - END_WITHIN);
    var end = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
    if (!end.contains("startxref")) {
      throw new IOException("no end");
    }
  }

  private static void pages(PDDocument pdf, Lines out) throws IOException {
    var pages = new GlyphCollector().pages(pdf);
    if (pages.stream().allMatch(Page::isEmpty)) {
      if (pdf.getNumberOfPages() == 0) {
        throw new IOException("no page");
      }
      if (pages.stream().anyMatch(page -> page.pictured() > 0) || hasDrawings(pdf)) {
        throw new UnreadableException(Trouble.SCANNED);
      }
    }
    Healing.write(PageLayout.lines(pages), out);
  }

  /// Whether there is something to draw that is no glyph: letters that a program has turned into
  /// curves are as good as a picture of them.
  private static boolean hasDrawings(PDDocument pdf) {
    for (PDPage page : pdf.getPages()) {
      var resources = page.getResources();
      if (resources != null && resources.getXObjectNames().iterator().hasNext()) {
        return true;
      }
    }
    return false;
  }

  /// The attached XML of a Europass CV. Names are read from the files' own dictionaries, nothing
  /// else is opened.
  private static Optional<String> europass(PDDocument pdf) throws IOException {
    var names = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
    var tree = names == null ? null : names.getCOSDictionary(COSName.getPDFName("EmbeddedFiles"));
    for (var attached : attached(tree, DEEPEST).limit(MOST_ATTACHED).toList()) {
      var text = xml(attached);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /// What a tree of names leads to, its pairs of name and file before its branches.
  private static Stream<COSDictionary> attached(@Nullable COSDictionary tree, int deepest) {
    if (tree == null || deepest == 0) {
      return Stream.empty();
    }
    var branches = dictionaries(tree.getCOSArray(COSName.KIDS));
    return Stream.concat(
        dictionaries(tree.getCOSArray(COSName.NAMES)),
        branches.flatMap(branch -> attached(branch, deepest - 1)));
  }

  private static Stream<COSDictionary> dictionaries(@Nullable COSArray list) {
    return list == null
        ? Stream.empty()
        : IntStream.range(0, list.size())
            .mapToObj(list::getObject)
            .filter(COSDictionary.class::isInstance)
            .map(COSDictionary.class::cast);
  }

  private static Optional<String> xml(COSDictionary attached) throws IOException {
    var files = attached.getCOSDictionary(COSName.EF);
    COSBase file = files == null ? null : files.getDictionaryObject(COSName.F, COSName.UF);
    COSBase name = attached.getDictionaryObject(COSName.F, COSName.UF);
    boolean isXml =
        name instanceof COSString named
            && named.getString().toLowerCase(Locale.ROOT).endsWith(".xml");
    if (!isXml || !(file instanceof COSStream stream)) {
      return Optional.empty();
    }
    try (InputStream in = stream.createInputStream()) {
      var bytes = in.readNBytes(DocumentReader.MAX_MARKUP);
      return FileType.of(bytes) == FileType.EUROPASS
          ? Optional.of(DocumentReader.decodeMarkup(bytes))
          : Optional.empty();
    }
  }
}
