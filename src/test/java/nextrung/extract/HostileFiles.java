package nextrung.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nextrung.document.Trouble;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.jspecify.annotations.Nullable;

/// Files that mean harm or are broken, made anew for each run, each with what should become of it.
final class HostileFiles {
  static final String WORDS = "I check books in and out at the library desk.";
  private static final String ODT = "application/vnd.oasis.opendocument.text";
  private static final String ENTITY =
      "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY a \"ha\"><!ENTITY b"
          + " \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
  private static final int DEEP = 200_000;
  private static final int BOMB = 300 << 20;

  private final Map<String, Case> cases = new LinkedHashMap<>();

  /// A file with what should become of it.
  ///
  /// @param fileName empty where it has none
  /// @param trouble null where its text is to be read
  /// @param text what the text begins with, where it is read
  record Case(String name, String fileName, byte[] file, @Nullable Trouble trouble, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  private HostileFiles() throws IOException {
    texts();
    pdfs();
    brokenPdfs();
    packages();
    others();
    names();
  }

  static Iterable<Case> all() {
    try {
      return new HostileFiles().cases.values();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fails(String name, Trouble trouble, byte[] file) {
    cases.put(name, new Case(name, "", file, trouble, ""));
  }

  private void reads(String name, String text, byte[] file) {
    cases.put(name, new Case(name, "", file, null, text));
  }

  private void named(String fileName, @Nullable Trouble trouble, byte[] file) {
    var text = trouble == null ? WORDS : "";
    cases.put(fileName, new Case(fileName, fileName, file, trouble, text));
  }

  private void texts() {
    reads("nothing", "", new byte[0]);
    reads("json of brackets", "[[[", "[".repeat(DEEP).getBytes(US_ASCII));
    reads(
        "page with a script",
        WORDS,
        ("<html><script>steal()</script><iframe src=x></iframe><p>" + WORDS).getBytes(UTF_8));
    reads(
        "page after many comments",
        WORDS,
        ("<!---->".repeat(DEEP / 10) + "<html><p>" + WORDS + "</html>").getBytes(US_ASCII));
    reads("text of comments", "<?x?><!---->", "<?x?><!---->".repeat(DEEP / 4).getBytes(US_ASCII));
    fails(
        "page of more than two megabytes",
        Trouble.OVERSIZED,
        ("<html>" + "<p>a".repeat(600_000)).getBytes(US_ASCII));
    reads(
        "page of nested boxes",
        "",
        ("<html><body>" + "<div>".repeat(DEEP / 10)).getBytes(US_ASCII));
    reads(
        "europass with entities",
        WORDS,
        ("<?xml version=\"1.0\"?>"
                + ENTITY
                + "<SkillsPassport><LearnerInfo><Headline><Description>"
                + WORDS
                + "</Description><Label>&x;&c;</Label></Headline></LearnerInfo></SkillsPassport>")
            .getBytes(UTF_8));
  }

  private void pdfs() throws IOException {
    reads("pdf that is well", WORDS, pdf(1, WORDS));
    reads("pdf after some rubbish", WORDS, join("rubbish\n".getBytes(US_ASCII), pdf(1, WORDS)));
    fails("pdf with a password", Trouble.ENCRYPTED, locked("secret"));
    reads("pdf that only its owner may change", WORDS, locked(""));
    fails("pdf of a scan", Trouble.SCANNED, scan());
    reads("pdf of an empty page", "", pdf(1, ""));
    fails("pdf of many pages", Trouble.OVERSIZED, pdf(101, ""));
    reads("pdf with a script", WORDS, scripted());
    reads(
        "pdf with an attached program",
        WORDS,
        raw(
            "/Names << /EmbeddedFiles << /Names [(run.exe) << /F (run.exe) /EF << /F 9 0 R >> >>]"
                + " >> >>",
            text(WORDS)));
    reads(
        "pdf with a form that fetches",
        WORDS,
        raw(
            "/AcroForm << /XFA ("
                + ENTITY.replace("(", "").replace(")", "")
                + ") >> /OpenAction << /S /URI /URI (http://example.invalid/) >>",
            text(WORDS)));
    fails("pdf whose page unpacks to very much", Trouble.BLOATED, raw("", deflated("", BOMB)));
    fails(
        "pdf whose objects unpack to very much",
        Trouble.BLOATED,
        raw("", deflated("/Type /ObjStm /N 1 /First 4 ", BOMB)));
    fails(
        "pdf whose attachment unpacks to very much",
        Trouble.BLOATED,
        raw(
            "/Names << /EmbeddedFiles << /Names [(cv.xml) << /F (cv.xml) /EF << /F 5 0 R >> >>]"
                + " >> >>",
            join(text(WORDS), "\nendobj\n5 0 obj\n".getBytes(US_ASCII), deflated("", BOMB))));
    fails("pdf whose page is packed twice", Trouble.BLOATED, raw("", packedTwice()));
    fails("pdf of nested lists", Trouble.DAMAGED, raw("/X " + "[".repeat(DEEP), text(WORDS)));
  }

  private void brokenPdfs() throws IOException {
    var whole = pdf(1, WORDS);
    fails("pdf of a head only", Trouble.DAMAGED, "%PDF-1.7\n".getBytes(US_ASCII));
    fails("half a pdf", Trouble.DAMAGED, Arrays.copyOf(whole, whole.length / 2));
    fails("pdf without its end", Trouble.DAMAGED, Arrays.copyOf(whole, whole.length - 60));
    fails(
        "pdf of rubbish",
        Trouble.DAMAGED,
        join(
            "%PDF-1.4\n".getBytes(US_ASCII),
            noise(5000),
            "\nstartxref\n0\n%%EOF".getBytes(US_ASCII)));
    fails(
        "pdf without pages",
        Trouble.DAMAGED,
        "%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF"
            .getBytes(US_ASCII));
  }

  private void packages() throws IOException {
    reads("docx that is well", WORDS, docx(paragraph(WORDS)));
    reads("docx with entities", WORDS, docx(ENTITY, paragraph(WORDS) + paragraph("&x;&c;")));
    reads(
        "docx with a template elsewhere",
        WORDS,
        zip(
            "word/document.xml",
            document("", paragraph(WORDS)),
            "word/_rels/document.xml.rels",
            "<Relationships><Relationship Type=\"attachedTemplate\""
                + " Target=\"http://example.invalid/x\" TargetMode=\"External\"/></Relationships>",
            "../../etc/cron.d/evil",
            "x"));
    fails(
        "docx of nested tables",
        Trouble.OVERSIZED,
        heavy("<w:tbl><w:tr><w:tc><w:p/><w:p/>".repeat(DEEP / 40)));
    fails("docx that is a bomb", Trouble.BLOATED, docx(" ".repeat(64 << 20)));
    fails(
        "docx with a bomb beside it",
        Trouble.BLOATED,
        bomb("word/document.xml", "word/media/image1.png"));
    fails("docx of many parts", Trouble.OVERSIZED, many(3000));
    fails("docx without its end", Trouble.DAMAGED, cut(docx(paragraph(WORDS))));
    fails("docx without a document", Trouble.DAMAGED, zip("word/documents.txt", "x"));
    fails("docx whose document is no xml", Trouble.DAMAGED, zip("word/document.xml", "no"));
    fails("docx with a password on its parts", Trouble.ENCRYPTED, flagged(docx(paragraph(WORDS))));
    fails("docx with a password", Trouble.ENCRYPTED, ole("EncryptedPackage"));
    fails("doc", Trouble.UNSUPPORTED, ole("WordDocument"));
    fails("xlsx", Trouble.UNSUPPORTED, zip("xl/workbook.xml", "<x/>"));
    fails("pptx", Trouble.UNSUPPORTED, zip("ppt/presentation.xml", "<x/>"));
    fails("zip", Trouble.UNSUPPORTED, zip("cv.txt", WORDS));
    fails("zip with a docx in it", Trouble.UNSUPPORTED, holding("cv.docx"));
    fails("pptx with a docx in it", Trouble.UNSUPPORTED, holding("ppt/presentation.xml"));
    reads("odt that is well", WORDS, odt("content.xml", content(WORDS)));
    reads("odt with entities", WORDS, odt("content.xml", ENTITY + content(WORDS + "&x;&c;")));
    fails(
        "odt with a password",
        Trouble.ENCRYPTED,
        odt(
            "content.xml",
            "\u0001\u0002",
            "META-INF/manifest.xml",
            "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"));
    fails(
        "odt that is a bomb",
        Trouble.BLOATED,
        odt("content.xml", content("<text:s/>".repeat(8 << 20))));
    fails("odt without its end", Trouble.DAMAGED, cut(odt("content.xml", content(WORDS))));
    fails("odt without content", Trouble.DAMAGED, odt("styles.xml", "<x/>"));
  }

  private void others() {
    reads("rtf that is well", WORDS, ("{\\rtf1 " + WORDS + "\\par}").getBytes(US_ASCII));
    reads(
        "rtf with an object",
        WORDS,
        ("{\\rtf1 " + WORDS + "\\par{\\object\\objocx{\\*\\objdata 0105000002}}}")
            .getBytes(US_ASCII));
    fails("rtf without its end", Trouble.DAMAGED, ("{\\rtf1 " + WORDS).getBytes(US_ASCII));
    fails("picture", Trouble.UNSUPPORTED, "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
    fails("photograph", Trouble.UNSUPPORTED, "\u00ff\u00d8\u00ff\u00e0".getBytes(ISO_8859_1));
    fails("tape archive", Trouble.UNSUPPORTED, "\u001f\u008b\b".getBytes(ISO_8859_1));
    fails("program", Trouble.UNSUPPORTED, "\u007fELF".getBytes(ISO_8859_1));
    fails("program of another system", Trouble.UNSUPPORTED, "MZ\u0090\0".getBytes(ISO_8859_1));
    fails("zip of nothing", Trouble.UNSUPPORTED, "PK\u0005\u0006".getBytes(ISO_8859_1));
  }

  private void names() throws IOException {
    named("word.pdf", null, docx(paragraph(WORDS)));
    named("page.docx", null, ("<html><p>" + WORDS).getBytes(US_ASCII));
    named("picture.pdf", Trouble.MISNAMED, "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
    named("archive.docx", Trouble.MISNAMED, zip("cv.txt", WORDS));
    named("old.docx", Trouble.MISNAMED, ole("WordDocument"));
    named("rubbish.odt", Trouble.MISNAMED, noise(5000));
    named("picture.jpg", Trouble.UNSUPPORTED, "\u00ff\u00d8\u00ff\u00e0".getBytes(ISO_8859_1));
    named("half.pdf", Trouble.DAMAGED, "%PDF-1.7\n".getBytes(US_ASCII));
  }

  static byte[] pdf(int pages, String words) throws IOException {
    try (var pdf = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        page(pdf, words);
      }
      return bytes(pdf);
    }
  }

  private static void page(PDDocument pdf, String words) throws IOException {
    var page = new PDPage();
    pdf.addPage(page);
    try (var out = new PDPageContentStream(pdf, page)) {
      out.beginText();
      out.setFont(new PDType1Font(FontName.HELVETICA), 11);
      out.newLineAtOffset(72, 500);
      out.showText(words);
      out.endText();
    }
  }

  private static byte[] locked(String user) throws IOException {
    try (var pdf = new PDDocument()) {
      page(pdf, WORDS);
      pdf.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
      return bytes(pdf);
    }
  }

  private static byte[] scan() throws IOException {
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      var picture = new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB);
      try (var out = new PDPageContentStream(pdf, page)) {
        out.drawImage(LosslessFactory.createFromImage(pdf, picture), 0, 0, 600, 800);
      }
      return bytes(pdf);
    }
  }

  private static byte[] scripted() throws IOException {
    try (var pdf = new PDDocument()) {
      page(pdf, WORDS);
      pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("while (true) {}"));
      return bytes(pdf);
    }
  }

  private static byte[] bytes(PDDocument pdf) throws IOException {
    var out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  /// A PDF written by hand, whose table of objects is left to be found.
  static byte[] raw(String catalog, byte[] contents) {
    var head =
        "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R "
            + catalog
            + " >> endobj\n"
            + "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
            + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
            + " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
            + " >> >> >> endobj\n4 0 obj\n";
    var end = "\nendobj\ntrailer << /Root 1 0 R /Size 5 >>\nstartxref\n0\n%%EOF";
    return join(head.getBytes(US_ASCII), contents, end.getBytes(US_ASCII));
  }

  /// A PDF with so many objects.
  static byte[] pdfOf(int objects) {
    var more = new StringBuilder();
    for (int i = 5; i <= objects; i++) {
      more.append("\nendobj\n").append(i).append(" 0 obj 0");
    }
    return raw("", join(text(WORDS), more.toString().getBytes(US_ASCII)));
  }

  private static byte[] text(String words) {
    var drawing = "BT /F1 11 Tf 72 500 Td (" + words + ") Tj ET";
    return ("<< /Length " + drawing.length() + " >>\nstream\n" + drawing + "\nendstream")
        .getBytes(US_ASCII);
  }

  /// A stream that unpacks to a length, of whole kilobytes.
  static byte[] deflated(String entries, int length) throws IOException {
    return packed(entries + "/Filter /FlateDecode", "n ", length);
  }

  /// A stream whose runs of one sign are said shortly, and packed.
  private static byte[] packedTwice() throws IOException {
    return packed("/Filter [/FlateDecode /RunLengthDecode]", "\u0081q", 1 << 19);
  }

  private static byte[] packed(String entries, String signs, int length) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
      var kilobyte = signs.repeat((1 << 10) / signs.length()).getBytes(ISO_8859_1);
      for (int written = 0; written < length; written += kilobyte.length) {
        out.write(kilobyte);
      }
    }
    return join(
        ("<< " + entries + " /Length " + packed.size() + " >>\nstream\n").getBytes(US_ASCII),
        packed.toByteArray(),
        "\nendstream".getBytes(US_ASCII));
  }

  static byte[] docx(String body) throws IOException {
    return docx("", body);
  }

  private static byte[] docx(String head, String body) throws IOException {
    return zip("[Content_Types].xml", "<Types/>", "word/document.xml", document(head, body));
  }

  private static String document(String head, String body) {
    return "<?xml version=\"1.0\"?>"
        + head
        + "<w:document><w:body>"
        + body
        + "</w:body></w:document>";
  }

  static String paragraph(String words) {
    return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }

  private static String content(String words) {
    return "<office:document-content><office:body><office:text><text:p>"
        + words
        + "</text:p></office:text></office:body></office:document-content>";
  }

  /// An ODT from names and contents of its parts.
  static byte[] odt(String... parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      var kind = new ZipEntry("mimetype");
      kind.setMethod(ZipEntry.STORED);
      kind.setSize(ODT.length());
      var sum = new CRC32();
      sum.update(ODT.getBytes(US_ASCII));
      kind.setCrc(sum.getValue());
      zip.putNextEntry(kind);
      zip.write(ODT.getBytes(US_ASCII));
      parts(zip, parts);
    }
    return bytes.toByteArray();
  }

  /// A package from names and contents of its parts.
  static byte[] zip(String... parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      parts(zip, parts);
    }
    return bytes.toByteArray();
  }

  private static void parts(ZipOutputStream zip, String... parts) throws IOException {
    for (int i = 0; i < parts.length; i += 2) {
      zip.putNextEntry(new ZipEntry(parts[i]));
      zip.write(parts[i + 1].getBytes(UTF_8));
    }
  }

  /// An archive with a DOCX in it as it is.
  private static byte[] holding(String name) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      zip.putNextEntry(new ZipEntry(name));
      zip.write(docx(paragraph(WORDS)));
    }
    return bytes.toByteArray();
  }

  private static byte[] bomb(String small, String large) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      parts(zip, small, document("", paragraph(WORDS)));
      zip.putNextEntry(new ZipEntry(large));
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
    }
    return bytes.toByteArray();
  }

  /// A DOCX of so many parts.
  static byte[] many(int count) throws IOException {
    var parts = new String[2 * count];
    parts[0] = "word/document.xml";
    parts[1] = document("", paragraph(WORDS));
    for (int i = 1; i < count; i++) {
      parts[2 * i] = i + ".txt";
      parts[2 * i + 1] = "";
    }
    return zip(parts);
  }

  /// A DOCX that unpacks to no more than its length allows: the noise beside its body has weight.
  private static byte[] heavy(String body) throws IOException {
    var noise = new String(noise(200_000), ISO_8859_1);
    return zip("word/document.xml", document("", body), "noise", noise);
  }

  private static byte[] cut(byte[] file) {
    return Arrays.copyOf(file, file.length - 30);
  }

  /// The package with every part marked as encrypted.
  private static byte[] flagged(byte[] zip) {
    var marked = zip.clone();
    for (int at = 0; at < marked.length - 7; at++) {
      if (marked[at] == 'P'
          && marked[at + 1] == 'K'
          && marked[at + 2] == 3
          && marked[at + 3] == 4) {
        marked[at + 6] |= 1;
      }
    }
    return marked;
  }

  private static byte[] ole(String name) {
    return join(
        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(ISO_8859_1),
        new byte[1016],
        name.getBytes(UTF_16LE));
  }

  static byte[] noise(int length) {
    var noise = new byte[length];
    new Random(42).nextBytes(noise);
    return noise;
  }

  private static byte[] join(byte[]... parts) {
    var whole = new ByteArrayOutputStream();
    for (var part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }
}
