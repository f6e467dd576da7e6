package nextrung.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nextrung.document.Trouble;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is made of the lines, labels, bullets and attachments of small PDFs.
final class PdfReaderTest {
  private static final String EUROPASS =
      """
      <?xml version="1.0"?>
      <Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3"
          xmlns:oa="http://www.openapplications.org/oagis/9">
        <CandidatePerson><PersonName><oa:GivenName>Ada</oa:GivenName></PersonName></CandidatePerson>
        <CandidateProfile><EmploymentHistory><EmployerHistory><PositionHistory>
          <PositionTitle>Library technician</PositionTitle>
          <oa:Description>Copy-cataloged new books</oa:Description>
        </PositionHistory></EmployerHistory></EmploymentHistory></CandidateProfile>
      </Candidate>
      """;

  /// Something that is drawn on a page.
  private interface Drawing {
    void on(PDPageContentStream page) throws IOException;
  }

  @Test
  void theXmlOfAEuropassCvIsReadInsteadOfItsPages() throws IOException {
    var text = read(with("attachment.xml", EUROPASS, page -> write(page, 72, 700, "a page")));

    assertThat(text)
        .contains("Library technician", "Copy-cataloged new books")
        .doesNotContain("Ada", "a page");
  }

  @ParameterizedTest
  @CsvSource({"1, Copy-cataloged new books", "7, Copy-cataloged new books", "8, a page"})
  void theXmlIsLookedForOnBranchesSevenDeep(int branches, String words) throws IOException {
    var file = with("attachment.xml", EUROPASS, page -> write(page, 72, 700, "a page"));
    var branched = new ByteArrayOutputStream();
    try (var pdf = Loader.loadPDF(file)) {
      var names = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
      var key = COSName.getPDFName("EmbeddedFiles");
      for (int i = 0; i < branches; i++) {
        names.setItem(key, branch(names.getCOSDictionary(key)));
      }
      pdf.save(branched);
    }

    assertThat(read(branched.toByteArray())).contains(words);
  }

  private static COSDictionary branch(COSDictionary tree) {
    var branches = new COSArray();
    branches.add(tree);
    var trunk = new COSDictionary();
    trunk.setItem(COSName.KIDS, branches);
    return trunk;
  }

  @ParameterizedTest
  @CsvSource({"19, Copy-cataloged new books", "20, a page"})
  void theXmlIsLookedForInTwentyAttachments(int others, String words) throws IOException {
    try (var pdf = Loader.loadPDF(with("", "", page -> write(page, 72, 700, "a page")))) {
      var files = new TreeMap<String, PDComplexFileSpecification>();
      for (int i = 0; i < others; i++) {
        files.put("a%02d.txt".formatted(i), attachment(pdf, "notes.txt", "notes"));
      }
      files.put("b.xml", attachment(pdf, "b.xml", EUROPASS));
      attach(pdf, files);

      assertThat(read(bytes(pdf))).contains(words);
    }
  }

  @Test
  void anotherAttachmentIsNotOpened() throws IOException {
    var text =
        read(with("notes.xml", "<notes>secret</notes>", page -> write(page, 72, 700, "Page")));

    assertThat(text.strip()).isEqualTo("Page");
  }

  @Test
  void aDrawnDotIsTheBulletOfItsLine() throws IOException {
    var text =
        read(page -> {
          for (int i = 0; i < 3; i++) {
            page.addRect(80, 703 - 14 * i, 4, 4);
            page.fill();
            write(page, 92, 700 - 14 * i, "Item " + i);
          }
        });

    assertThat(text.lines()).containsExactly("• Item 0", "• Item 1", "• Item 2");
  }

  @Test
  void aParagraphEndsWhereTheNextLineStandsFurtherApart() throws IOException {
    var text =
        read(page -> {
          write(page, 72, 700, "Answered the telephone and the door, every day of the week,");
          write(page, 72, 687, "and kept the calendar of the meeting rooms for the whole town");
          write(page, 72, 670, "Shelved returned books and read the shelves of the first floor");
          write(page, 72, 657, "until all of them stood in order again, week after week after");
        });

    assertThat(text.lines())
        .satisfiesExactly(
            first -> assertThat(first).endsWith("the whole town"),
            second -> assertThat(second).startsWith("Shelved").endsWith("after"));
  }

  @Test
  void aLabelIsReadBeforeWhatStandsBesideIt() throws IOException {
    var text =
        read(page -> {
          for (int i = 0; i < 4; i++) {
            int top = 700 - 60 * i;
            write(page, 72, top, "Label " + i);
            write(page, 200, top, "First line " + i + ".");
            write(page, 200, top - 14, "Second line " + i + ".");
            write(page, 200, top - 28, "Third line " + i + ".");
          }
        });

    assertThat(text.lines()).contains("Label 0", "Label 1", "Label 2", "Label 3");
    assertThat(text.replaceAll("\\s+", " "))
        .startsWith("Label 0 First line 0. Second line 0. Third line 0. Label 1 First line 1.");
  }

  @Test
  void aWideGapInALineIsATab() throws IOException {
    var text =
        read(page -> {
          write(page, 72, 700, "Library Page");
          write(page, 400, 700, "2019 to 2022");
        });

    assertThat(text.strip()).isEqualTo("Library Page\t2019 to 2022");
  }

  @Test
  void aGapFarWiderThanTheOthersOfItsLineIsATab() throws IOException {
    var text =
        read(page -> {
          write(page, 72, 700, "2016 to 2019");
          write(page, 148, 700, "Front desk of the clinic");
          write(page, 72, 680, "Sorted the post and the parcels");
        });

    assertThat(text).startsWith("2016 to 2019\tFront desk of the clinic");
  }

  @Test
  void aHeadingInCapitalsBesideItsTextIsReadBeforeIt() throws IOException {
    var text =
        read(page -> {
          write(page, 72, 700, "SKILLS");
          write(page, 200, 700, "Koha and the holds shelf.");
          write(page, 200, 686, "Mending torn pages.");
        });

    assertThat(text).startsWith("SKILLS\n");
  }

  @Test
  void datesOnTheLeftAreReadWithWhatStandsBesideThem() throws IOException {
    var text =
        read(page -> {
          heading(page, 700, "Experience");
          for (int i = 0; i < 5; i++) {
            write(page, 72, 680 - 28 * i, "201" + i + " to 201" + (i + 1));
            write(page, 170, 680 - 28 * i, FontName.HELVETICA_BOLD, "Library Page " + i);
            write(page, 170, 667 - 28 * i, "Shelved the carts of floor " + i);
          }
          heading(page, 525, "Skills");
          write(page, 72, 505, "Office");
          write(page, 170, 505, "Excel and Word");
          write(page, 72, 490, "Library");
          write(page, 170, 490, "Koha");
        });

    assertThat(text.lines())
        .startsWith(
            "Experience",
            "2010 to 2011\tLibrary Page 0",
            "Shelved the carts of floor 0",
            "2011 to 2012\tLibrary Page 1")
        .endsWith("Skills", "Office\tExcel and Word", "Library\tKoha");
  }

  @Test
  void aDateOnTwoLinesIsReadBeforeWhatStandsBesideIt() throws IOException {
    var text =
        read(page -> {
          heading(page, 700, "Employment");
          for (int i = 0; i < 4; i++) {
            write(page, 72, 680 - 28 * i, "201" + i);
            write(page, 72, 667 - 28 * i, "to 201" + (i + 1));
            write(page, 170, 680 - 28 * i, FontName.HELVETICA_BOLD, "Library Page " + i);
            write(page, 170, 667 - 28 * i, "Shelved the carts of floor " + i);
          }
        });

    assertThat(text.lines().filter(line -> !line.isEmpty()))
        .startsWith(
            "Employment",
            "2010 to 2011",
            "Library Page 0",
            "Shelved the carts of floor 0",
            "2011 to 2012");
  }

  @Test
  void wordsOnTheLeftUnderHeadingsOfTheirOwnAreReadWithTheirLines() throws IOException {
    var text =
        read(page -> {
          for (int i = 0; i < 3; i++) {
            heading(page, 700 - 85 * i, "Skills " + i);
            for (int j = 0; j < 4; j++) {
              write(page, 72, 680 - 85 * i - 14 * j, "Label " + j);
              write(page, 170, 680 - 85 * i - 14 * j, "Text " + j);
            }
          }
        });

    assertThat(text.lines())
        .startsWith("Skills 0", "Label 0\tText 0", "Label 1\tText 1")
        .containsSubsequence("Label 3\tText 3", "Skills 1", "Label 0\tText 0");
  }

  @Test
  void twoColumnsWithHeadingsBesideTextAreReadOneAfterTheOther() throws IOException {
    var text =
        read(page -> {
          for (int i = 0; i < 12; i++) {
            if (i % 4 == 0) {
              heading(page, 700 - 14 * i, "Part " + i);
            } else {
              write(page, 72, 700 - 14 * i, "Koha " + i);
            }
            write(page, 250, 700 - 14 * i, "Shelved the carts of the floor " + i + ".");
          }
        });

    assertThat(text.replaceAll("\\s+", " "))
        .startsWith("Part 0 Koha 1 Koha 2 Koha 3 Part 4")
        .endsWith("floor 10. Shelved the carts of the floor 11. ");
  }

  @Test
  void boldLabelsAreReadEachBeforeItsText() throws IOException {
    var text =
        read(page -> {
          for (int i = 0; i < 4; i++) {
            write(page, 72, 700 - 29 * i, FontName.HELVETICA_BOLD, "Label " + i);
            write(page, 200, 700 - 29 * i, "Shelved the carts of floor " + i + ",");
            if (i != 2) {
              write(page, 200, 687 - 29 * i, "week after week.");
            }
          }
        });

    assertThat(text.replaceAll("\\s+", " "))
        .startsWith("Label 0 Shelved the carts of floor 0, week after week. Label 1 Shelved");
  }

  @Test
  void aHeadingInTheMiddleOfAPageEndsTheLabelsAboveIt() throws IOException {
    var broadest = "week after week, year after year, each of them.";
    float middle = (72 + 200 + width(FontName.HELVETICA, broadest)) / 2;
    float half = width(FontName.HELVETICA_BOLD, "Competencies") / 2;
    var text =
        read(page -> {
          for (int i = 0; i < 4; i++) {
            write(page, 72, 700 - 30 * i, FontName.HELVETICA_BOLD, "Label " + i);
            write(page, 200, 700 - 30 * i, "Shelved the carts of floor " + i + ",");
            write(page, 200, 687 - 30 * i, broadest);
          }
          write(page, middle - half, 560, FontName.HELVETICA_BOLD, "Competencies");
          for (int i = 0; i < 4; i++) {
            write(page, 72, 540 - 14 * i, "\u2022 Koha " + i);
            write(page, 200, 540 - 14 * i, "\u2022 Excel " + i);
          }
        });

    assertThat(text.replaceAll("\\s+", " "))
        .startsWith("Label 0 Shelved the carts of floor 0,")
        .contains("Competencies \u2022 Koha 0 \u2022 Koha 1");
  }

  @Test
  void aLineWithADateAtTheMarginDoesNotGoOn() throws IOException {
    var text =
        read(page -> {
          for (int i = 0; i < 3; i++) {
            write(page, 72, 700 - 26 * i, "Library Page " + i);
            write(page, 460, 700 - 26 * i, i == 0 ? "2019 - now" : "2010 - 2019");
            write(page, 72, 687 - 26 * i, "Shelved the carts of floor " + i);
          }
        });

    assertThat(text.lines())
        .startsWith("Library Page 0\t2019 - now", "Shelved the carts of floor 0");
  }

  @Test
  void shortLinesThatNeverGoOnAreAListWithoutBullets() throws IOException {
    var text =
        read(page -> {
          var items = new String[] {"Stock editing", "Cataloguing", "Story times", "Spydus"};
          for (int i = 0; i < items.length; i++) {
            write(page, 72, 700 - 13 * i, items[i]);
          }
        });

    assertThat(text.lines())
        .containsExactly("Stock editing", "Cataloguing", "Story times", "Spydus");
  }

  @Test
  void wordsDrawnAgainALittleAsideAreReadOnce() throws IOException {
    var text =
        read(page -> {
          write(page, 72, 700, "Library Page");
          write(page, 72.4f, 699.6f, "Library Page");
          write(page, 300, 700, "Library Page");
        });

    assertThat(text.strip()).isEqualTo("Library Page\tLibrary Page");
  }

  @Test
  void whatIsTypedIntoAFormIsReadWhereItStands() throws IOException {
    var text =
        typed(
            page -> {
              write(page, 72, 700, "Present employer");
              write(page, 72, 640, "Reasons");
            },
            field(680, "Shelved the carts"),
            field(620, "To learn cataloging"));

    assertThat(text.lines().filter(line -> !line.isEmpty()))
        .containsExactly("Present employer", "Shelved the carts", "Reasons", "To learn cataloging");
  }

  @Test
  void aNoteOnThePageIsReadAndAFieldThatIsHiddenOrAButtonIsNot() throws IOException {
    var hidden = field(600, "Hidden");
    hidden.setHidden(true);
    var unseen = field(580, "Unseen");
    unseen.setNoView(true);
    var button = field(560, "Send");
    button.getCOSObject().setName(COSName.FT, "Btn");

    var text =
        typed(page -> write(page, 72, 700, "Koha"), note(640, "Dewey"), hidden, unseen, button);

    assertThat(text.lines().filter(line -> !line.isEmpty())).containsExactly("Koha", "Dewey");
  }

  @Test
  void aFieldThatIsBrokenIsLeftOut() throws IOException {
    var text =
        typed(page -> write(page, 72, 700, "Koha"), annotation(660, ") Tj ["), field(640, "Dewey"));

    assertThat(text.lines().filter(line -> !line.isEmpty())).containsExactly("Koha", "Dewey");
  }

  @Test
  void aFieldThatUnpacksToVeryMuchMakesTheFileABloatedOne() throws IOException {
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      var field = annotation(640, " ".repeat(2 << 20));
      page.setAnnotations(List.of(field));
      try (var out = new PDPageContentStream(pdf, page)) {
        write(out, 72, 700, "Koha");
      }

      assertThat(trouble(bytes(pdf))).isEqualTo(Trouble.BLOATED);
    }
  }

  @ParameterizedTest
  @CsvSource({"999, Dewey", "1000, Koha"})
  void aThousandAnnotationsOfAPageAreLookedAt(int others, String last) throws IOException {
    var all = new PDAnnotation[others + 1];
    for (int i = 0; i < others; i++) {
      all[i] = new PDAnnotationWidget();
    }
    all[others] = field(640, "Dewey");

    assertThat(typed(page -> write(page, 72, 700, "Koha"), all).strip()).endsWith(last);
  }

  @ParameterizedTest
  @CsvSource({"7, Dewey", "8, Koha"})
  void whatAFieldHoldsItMayLeaveToItsParents(int parents, String last) throws IOException {
    var field = field(640, "Dewey");
    var child = field.getCOSObject();
    child.removeItem(COSName.FT);
    for (int i = 1; i < parents; i++) {
      child = parent(child);
    }
    parent(child).setName(COSName.FT, "Tx");

    assertThat(typed(page -> write(page, 72, 700, "Koha"), field).strip()).endsWith(last);
  }

  private static COSDictionary parent(COSDictionary child) {
    var parent = new COSDictionary();
    child.setItem(COSName.PARENT, parent);
    return parent;
  }

  private static String typed(Drawing drawing, PDAnnotation... typed) throws IOException {
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      page.setAnnotations(List.of(typed));
      try (var out = new PDPageContentStream(pdf, page)) {
        drawing.on(out);
      }
      return read(bytes(pdf));
    }
  }

  private static PDAnnotation field(float y, String words) throws IOException {
    return annotation(y, "BT /F1 11 Tf 0 3 Td (" + words + ") Tj ET");
  }

  private static PDAnnotation note(float y, String words) throws IOException {
    var note = field(y, words);
    note.getCOSObject().setName(COSName.SUBTYPE, "FreeText");
    return note;
  }

  /// A field for words with a drawing of its own.
  private static PDAnnotation annotation(float y, String drawing) throws IOException {
    var field = new PDAnnotationWidget();
    field.getCOSObject().setName(COSName.FT, "Tx");
    field.setRectangle(new PDRectangle(72, y, 200, 16));
    var appearance = new PDAppearanceStream(new COSStream());
    appearance.setBBox(new PDRectangle(200, 16));
    var resources = new PDResources();
    resources.put(COSName.getPDFName("F1"), new PDType1Font(FontName.HELVETICA));
    appearance.setResources(resources);
    try (var out = appearance.getStream().createOutputStream(COSName.FLATE_DECODE)) {
      out.write(drawing.getBytes(ISO_8859_1));
    }
    var normal = new PDAppearanceDictionary();
    normal.setNormalAppearance(appearance);
    field.setAppearance(normal);
    return field;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Encrypt << /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s4 /V 2 /Length 128"
            + " /Recipients [<00>] >>",
        "/Encrypt << /Filter /FOPN_foweb /V 1 /Length 40 >>"
      })
  void aPdfThatIsLockedWithoutAPasswordIsEncryptedToo(String lock) throws IOException {
    var plain = new String(uncompressed("Koha"), ISO_8859_1);

    var locked = plain.replaceFirst("(?<=\ntrailer\n<<)", "\n" + lock);

    assertThat(locked).isNotEqualTo(plain);
    assertThat(trouble(locked.getBytes(ISO_8859_1))).isEqualTo(Trouble.ENCRYPTED);
  }

  @Test
  void aBrokenPdfThatOnlySpeaksOfALockIsDamaged() throws IOException {
    var words = "/Encrypt and /EncryptMetadata";
    var plain = new String(uncompressed(words), ISO_8859_1);

    var broken = plain.replace("/Root", "/Toor").replace("/Catalog", "/Golatac");

    assertThat(read(uncompressed(words)).strip()).isEqualTo(words);
    assertThat(broken).contains(words);
    assertThat(trouble(broken.getBytes(ISO_8859_1))).isEqualTo(Trouble.DAMAGED);
  }

  /// A PDF whose objects and trailer can be read as they are.
  private static byte[] uncompressed(String words) throws IOException {
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      try (var out = new PDPageContentStream(pdf, page, AppendMode.OVERWRITE, false)) {
        write(out, 72, 700, words);
      }
      var out = new ByteArrayOutputStream();
      pdf.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  @Test
  void aPictureWrittenIntoThePageIsAScan() throws IOException {
    assertThat(trouble(with("", "", page -> inline(page, 100, 100)))).isEqualTo(Trouble.SCANNED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Scanned with CamScanner", "Scanned by TapScanner", "1 / 2"})
  void whatAScannerStampsOnAPageIsNoText(String stamp) throws IOException {
    var inline =
        with(
            "",
            "",
            page -> {
              inline(page, 612, 792);
              write(page, 400, 20, stamp);
            });

    assertThat(trouble(inline)).isEqualTo(Trouble.SCANNED);
    assertThat(trouble(scan(stamp))).isEqualTo(Trouble.SCANNED);
  }

  @Test
  void lettersThatWereTurnedIntoCurvesAreAPictureToo() throws IOException {
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      var form = new PDFormXObject(pdf);
      form.setBBox(page.getMediaBox());
      try (var curves = form.getStream().createOutputStream()) {
        curves.write("72 700 m 80 720 90 720 98 700 c f".getBytes(ISO_8859_1));
      }
      try (var out = new PDPageContentStream(pdf, page)) {
        out.drawForm(form);
      }

      assertThat(trouble(bytes(pdf))).isEqualTo(Trouble.SCANNED);
    }
  }

  @ParameterizedTest
  @CsvSource({"19999, SCANNED", "20000,"})
  void twentyThousandPicturesAreMeasured(int others, @Nullable Trouble trouble) throws IOException {
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      // Packed, so many of the same would unpack to too much.
      try (var out = new PDPageContentStream(pdf, page, AppendMode.OVERWRITE, false)) {
        for (int i = 0; i < others; i++) {
          inline(out, 0.01f, 0.01f);
        }
        inline(out, 612, 792);
        write(out, 400, 20, "1 / 2");
      }

      assertThat(trouble(bytes(pdf))).isEqualTo(trouble);
    }
  }

  @ParameterizedTest
  @CsvSource({"19999, • Item", "20000, Item"})
  void twentyThousandDotsAreTakenForBullets(int others, String line) throws IOException {
    var text =
        read(page -> {
          for (int i = 0; i < others; i++) {
            page.addRect(300, 100, 4, 4);
            page.fill();
          }
          page.addRect(80, 703, 4, 4);
          page.fill();
          write(page, 92, 700, "Item");
        });

    assertThat(text.strip()).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({"399996, Koha", "399997, Koh"})
  void fourHundredThousandLettersAreLookedAt(int blanks, String words) throws IOException {
    var text =
        read(page -> {
          write(page, 72, 100, " ".repeat(blanks));
          write(page, 72, 700, "Koha");
        });

    assertThat(text.strip()).isEqualTo(words);
  }

  @Test
  void aPageWithAPictureBehindItsTextIsRead() throws IOException {
    assertThat(trouble(scan(HostileFiles.WORDS))).isNull();
  }

  @Test
  void aShortTextBesideAPictureIsRead() throws IOException {
    var text =
        read(page -> {
          inline(page, 100, 100);
          write(page, 72, 700, "Koha");
        });

    assertThat(text.strip()).isEqualTo("Koha");
  }

  /// A page under two pictures that cover a half each, as strips of a scan do.
  private static byte[] scan(String words) throws IOException {
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      var strip = new BufferedImage(5, 5, BufferedImage.TYPE_INT_RGB);
      try (var out = new PDPageContentStream(pdf, page)) {
        var picture = LosslessFactory.createFromImage(pdf, strip);
        out.drawImage(picture, 0, 0, 612, 396);
        out.drawImage(picture, 0, 396, 612, 396);
        write(out, 300, 20, words);
      }
      return bytes(pdf);
    }
  }

  @SuppressWarnings("deprecation") // there is no other way to write an operator with its data
  private static void inline(PDPageContentStream page, float width, float height)
      throws IOException {
    page.saveGraphicsState();
    page.transform(Matrix.getScaleInstance(width, height));
    page.appendRawCommands("BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI\n");
    page.restoreGraphicsState();
  }

  private static @Nullable Trouble trouble(byte[] file) {
    return FileReader.extract(FileType.PDF, file).origin().trouble();
  }

  @Test
  void aSignOfASymbolFontIsABullet() throws IOException {
    var text =
        read(page -> {
          for (int i = 0; i < 3; i++) {
            write(page, 80, 700 - 14 * i, FontName.ZAPF_DINGBATS, "\u2714");
            write(page, 92, 700 - 14 * i, "Item " + i);
          }
        });

    assertThat(text.lines()).containsExactly("• Item 0", "• Item 1", "• Item 2");
  }

  @Test
  void whatRepeatsAtTheHeadOfPagesAndTheirNumbersAreLeftOut() throws IOException {
    try (var pdf = new PDDocument()) {
      for (int i = 1; i <= 2; i++) {
        var page = new PDPage();
        pdf.addPage(page);
        try (var out = new PDPageContentStream(pdf, page)) {
          write(out, 72, 760, "Curriculum vitae, version " + i);
          write(out, 72, 400, "Shelved the carts of floor " + i);
          write(out, 72, 30, "Page " + i + " of 2");
        }
      }

      assertThat(read(bytes(pdf)).lines().filter(line -> !line.isEmpty()))
          .containsExactly("Shelved the carts of floor 1", "Shelved the carts of floor 2");
    }
  }

  @Test
  void whatStandsCloseToTheEdgesOfTwoPagesIsNoFurniture() throws IOException {
    try (var pdf = new PDDocument()) {
      for (int i = 0; i < 2; i++) {
        var page = new PDPage();
        pdf.addPage(page);
        try (var out = new PDPageContentStream(pdf, page)) {
          float y = i == 0 ? 40 : 760;
          page(out, y, "Library Assistant, 201" + i + " to 2020");
        }
      }

      assertThat(read(bytes(pdf)).lines().filter(line -> !line.isEmpty()))
          .containsExactly(
              "• Library Assistant, 2010 to 2020", "• Library Assistant, 2011 to 2020");
    }
  }

  /// A line behind a bullet that is drawn.
  private static void page(PDPageContentStream out, float y, String words) throws IOException {
    out.addRect(80, y + 3, 4, 4);
    out.fill();
    write(out, 92, y, words);
  }

  private static String read(Drawing drawing) throws IOException {
    return read(with("", "", drawing));
  }

  private static String read(byte[] pdf) {
    assertThat(FileType.of(pdf)).isEqualTo(FileType.PDF);
    return FileReader.extract(FileType.PDF, pdf).text();
  }

  private static byte[] with(String name, String attached, Drawing drawing) throws IOException {
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      try (var out = new PDPageContentStream(pdf, page)) {
        drawing.on(out);
      }
      if (!name.isEmpty()) {
        attach(pdf, Map.of(name, attachment(pdf, name, attached)));
      }
      return bytes(pdf);
    }
  }

  private static byte[] bytes(PDDocument pdf) throws IOException {
    var out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  private static PDComplexFileSpecification attachment(PDDocument pdf, String name, String words)
      throws IOException {
    var file = new PDComplexFileSpecification();
    file.setFile(name);
    file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(words.getBytes(UTF_8))));
    return file;
  }

  private static void attach(PDDocument pdf, Map<String, PDComplexFileSpecification> files) {
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(files);
    var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    pdf.getDocumentCatalog().setNames(names);
  }

  private static void write(PDPageContentStream page, float x, float y, String words)
      throws IOException {
    write(page, x, y, FontName.HELVETICA, words);
  }

  private static float width(FontName font, String words) throws IOException {
    return new PDType1Font(font).getStringWidth(words) / 1000 * 11;
  }

  private static void heading(PDPageContentStream page, float y, String words) throws IOException {
    write(page, 72, y, 14, FontName.HELVETICA_BOLD, words);
  }

  private static void write(PDPageContentStream page, float x, float y, FontName font, String words)
      throws IOException {
    write(page, x, y, 11, font, words);
  }

  private static void write(
      PDPageContentStream page, float x, float y, float size, FontName font, String words)
      throws IOException {
    page.beginText();
    page.setFont(new PDType1Font(font), size);
    page.newLineAtOffset(x, y);
    page.showText(words);
    page.endText();
  }
}
