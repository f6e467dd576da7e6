package nextrung.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import nextrung.Home;
import nextrung.TestEngine;
import nextrung.document.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BulkTaggerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Home HOME = new Home(Path.of(""));
  private static final Tagger TAGGER = Taggers.tagger(HOME, TestEngine.get());
  private static final String LIBRARY =
      DocumentReader.read(Path.of("examples/posting-library-assistant.txt"));
  private static final String NURSE = DocumentReader.read(Path.of("examples/cv-nurse.txt"));

  @TempDir private Path folder = Path.of("");

  @Test
  void aLibraryPostingGetsTagsWhoseOffsetsQuoteTheDescription() throws IOException {
    var tagging = tag(line("a", LIBRARY)).getFirst();

    assertThat(tagging.path("id").asText()).isEqualTo("a");
    assertThat(tagging.path("status").asText()).isEqualTo("ok");
    assertThat(tagging.at("/occupation/attribution").asText()).contains("EBSCOed");
    assertThat(tagging.path("level").asText()).isNotBlank();
    assertThat(tagging.path("tags")).isNotEmpty();
    for (var tag : tagging.path("tags")) {
      for (var evidence : tag.path("evidence")) {
        int start = evidence.path("start").asInt();
        assertThat(LIBRARY.substring(start, evidence.path("end").asInt()))
            .isEqualTo(evidence.path("quote").asText());
      }
    }
  }

  @Test
  void whatWillBeTaughtIsNotCalledRequired() throws IOException {
    var text =
        "Library Aide\nDuties\n- Check books in and out at the circulation desk\n- Shelve returned"
            + " materials in Dewey order\nPreferred\n- Experience with copy cataloging in OCLC"
            + " preferred\n- We will train you to mend damaged books";

    var needs = new ArrayList<String>();
    tag(line("a", text)).getFirst().path("tags").forEach(t -> needs.add(t.path("need").asText()));

    assertThat(needs).contains("required").containsAnyOf("preferred", "will-train");
  }

  @Test
  void otherWorkPassesWithoutTags() throws IOException {
    var tagging = tag(line("n", NURSE)).getFirst();

    assertThat(tagging.path("status").asText()).isEqualTo("off_topic");
    assertThat(tagging.path("tags").isArray()).isTrue();
    assertThat(tagging.path("tags")).isEmpty();
    assertThat(tagging.has("level")).isFalse();
  }

  @Test
  void aPostingThatIsReadInPartSaysSo() throws IOException {
    var lengthy = LIBRARY + "\n" + "We are open on weekdays and on Saturdays.\n".repeat(3_000);

    assertThat(tag(line("a", lengthy)).getFirst().path("truncated").asBoolean()).isTrue();
    assertThat(tag(line("b", LIBRARY)).getFirst().has("truncated")).isFalse();
  }

  @Test
  void linesStayInOrderOnAnyNumberOfThreadsAndGiveTheSameBytes() throws IOException {
    var random = new Random(7);
    var lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      lines.append(
          switch (random.nextInt(4)) {
            case 0 -> line("p" + i, LIBRARY.substring(0, 300 + random.nextInt(500)));
            case 1 -> "{\"id\":\"p" + i + "\"}\n";
            case 2 -> "\n";
            default -> line("p" + i, NURSE);
          });
    }

    var one = bytes(lines.toString(), 1);
    var four = bytes(lines.toString(), 4);

    assertThat(four).isEqualTo(one);
    var ids = one.lines().map(BulkTaggerTest::idNumber).toList();
    assertThat(ids)
        .isSorted()
        .hasSize((int) lines.toString().lines().filter(l -> !l.isBlank()).count());
  }

  @Test
  void aBadLineGivesAProblemWithItsNumberAndTheRestGoesOn() throws IOException {
    var answers =
        tag(line("a", NURSE) + "\n{broken\n" + "x".repeat(2_000_000) + "\n" + line("b", NURSE));

    assertThat(answers).hasSize(4);
    assertThat(answers.get(1).at("/problem/line").asInt()).isEqualTo(3);
    assertThat(answers.get(2).at("/problem/detail").asText()).contains("1048576 bytes");
    assertThat(answers.get(3).path("id").asText()).isEqualTo("b");
  }

  @Test
  void hostileLinesNeitherStopTheStreamNorShowInIt() throws IOException {
    var lines =
        List.of(
            "[".repeat(5_000),
            "{\"id\":{\"a\":1},\"description\":\"\\u0000\\u0001secret\"}",
            "{\"id\":\"h\",\"description\":\"<ul>" + "<li>".repeat(3_000) + "\"}",
            "{\"id\":\"e\",\"description\":\"\"}",
            "\uFFFE\uFFFF",
            "{\"id\":\"s\",\"description\":\"" + "lorem ipsum ".repeat(20_000) + "\"}");

    var answers = tag(String.join("\n", lines) + "\n");

    assertThat(answers).hasSize(lines.size());
    assertThat(answers.toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "gzip", "zstd", "marked"})
  void packedInputIsToldByItsContent(String how) throws IOException {
    var packed = pack(how, line("a", NURSE).getBytes(UTF_8));

    var out = new ByteArrayOutputStream();
    run(BulkInput.open(new ByteArrayInputStream(packed)), out, 1);

    assertThat(out.toString(UTF_8)).startsWith("{\"id\":\"a\"");
  }

  @Test
  void inputThatBreaksOffKeepsWhatWasRead() throws IOException {
    var random = new Random(1);
    var lines = new StringBuilder(line("a", NURSE));
    for (int i = 0; i < 100; i++) {
      lines.append(line("b" + i, NURSE + random.nextLong()));
    }
    var packed = pack("gzip", lines.toString().getBytes(UTF_8));
    var cut = Arrays.copyOf(packed, packed.length - 12);
    var out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> run(BulkInput.open(new ByteArrayInputStream(cut)), out, 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("breaks off after line");
    assertThat(out.toString(UTF_8)).contains("\"id\":\"a\"");
  }

  @Test
  void linesBeforeTheBreakOfAShortPackedStreamAreAnswered() throws IOException {
    var lines = line("a", "Shelve books") + line("b", "Mend books");
    var packed = pack("gzip", lines.getBytes(UTF_8));
    var out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> run(stream(Arrays.copyOf(packed, packed.length - 8)), out, 1))
        .hasMessageContaining("breaks off after line 2");
    assertThat(out.toString(UTF_8)).contains("\"id\":\"a\"", "\"id\":\"b\"");
  }

  @Test
  void aRunThatWasKilledAnywhereIsResumedToTheSameBytes() throws IOException {
    var input = line("a", NURSE) + "\nno\n" + line("b", LIBRARY) + line("c", NURSE);
    var whole = bytes(input, 2).getBytes(UTF_8);
    var random = new Random(3);
    for (int round = 0; round < 12; round++) {
      var output = folder.resolve("out-" + round);
      Files.write(output, Arrays.copyOf(whole, random.nextInt(whole.length + 1)));

      var lines = new NumberedLines(new ByteArrayInputStream(input.getBytes(UTF_8)));
      var done = Resumption.of(output);
      done.skip(lines);
      done.cut(output);
      try (var out = Files.newOutputStream(output, StandardOpenOption.APPEND)) {
        new BulkTagger(TAGGER, TagLine.TAGS, 2).run(lines, out, failed -> {});
      }

      assertThat(Files.readAllBytes(output)).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My notes",
        "My notes\nsecond line\n",
        "{\nno line of ours\n",
        "\n",
        "{\"name\": \"Ada\"",
        "{\"id\":\"a\",\"description\":\"Shelve books\"}",
        "{\"id\":\"a\",\"description\":\"Shelve books\"}\n"
      })
  void aFileOfSomethingElseIsNotResumedAndStaysAsItIs(String content) throws IOException {
    var output = Files.writeString(folder.resolve("out"), content);

    assertThatThrownBy(() -> Resumption.of(output))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was not written by nextrung tag");
    assertThat(output).hasContent(content);
  }

  @Test
  void anOutputOfAnotherInputIsNotResumed() throws IOException {
    var output = Files.writeString(folder.resolve("out"), "{\"id\":\"z\",\"status\":\"ok\"}\n");
    var lines = new NumberedLines(new ByteArrayInputStream(line("a", NURSE).getBytes(UTF_8)));

    assertThatThrownBy(() -> Resumption.of(output).skip(lines))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"z\"")
        .hasMessageContaining("\"a\"");
  }

  @ParameterizedTest
  @EnumSource(TagLine.class)
  void anOutputOfTheOtherFormIsNotResumed(TagLine form) throws IOException {
    var output = folder.resolve("out");
    try (var out = Files.newOutputStream(output)) {
      new BulkTagger(TAGGER, form, 1)
          .run(new NumberedLines(stream(line("a", LIBRARY))), out, failed -> {});
    }
    var done = Resumption.of(output);

    for (var wanted : TagLine.values()) {
      if (wanted == form) {
        done.check(wanted);
      } else {
        assertThatThrownBy(() -> done.check(wanted)).hasMessageContaining("--jsonld");
      }
    }
  }

  @Test
  void numbersOfAPostingKeepEveryDigit() throws IOException {
    var posting =
        """
        {"@type":"JobPosting","identifier":"j","description":"Shelve books","baseSalary":18.50,\
        "x":12345678901234567890.125,"y":1.50}
        """;
    var out = new ByteArrayOutputStream();

    new BulkTagger(TAGGER, TagLine.JSON_LD, 1)
        .run(new NumberedLines(stream(posting)), out, failed -> {});

    assertThat(out.toString(UTF_8))
        .contains("\"baseSalary\":18.50", "\"x\":12345678901234567890.125", "\"y\":1.50");
  }

  @Test
  void asJsonLdAPlainPostingKeepsItsIdAsItWasGiven() throws IOException {
    var out = new ByteArrayOutputStream();

    new BulkTagger(TAGGER, TagLine.JSON_LD, 1)
        .run(
            new NumberedLines(stream("{\"id\":7,\"description\":\"Shelve books\"}\n")),
            out,
            failed -> {});

    assertThat(JSON.readTree(out.toString(UTF_8)).path("identifier")).isEqualTo(new IntNode(7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "`id`:`a`,`identifier`:`a` | `a`",
        "`id`:`a`,`identifier`:`b` | [`a`,`b`]",
        "`id`:`a`,`identifier`:[`b`,`a`] | [`a`,`b`]",
        "`id`:7,`identifier`:{`value`:`b`} | [7,{`value`:`b`}]",
        "`id`:{`value`:`a`} | {`value`:`a`}",
        "`identifier`:[`a`,`b`] | [`a`,`b`]",
        "`url`:`u` | `u`"
      })
  void asJsonLdAPlainPostingKeepsAllItsIdentifiersAndCanBeResumed(String said, String written)
      throws IOException {
    var posting = "{%s,'description':'Shelve books'}\n".formatted(said).replaceAll("['`]", "\"");
    var output = folder.resolve("out");
    try (var out = Files.newOutputStream(output)) {
      new BulkTagger(TAGGER, TagLine.JSON_LD, 1)
          .run(new NumberedLines(stream(posting)), out, failed -> {});
    }

    assertThat(JSON.readTree(Files.readString(output)).path("identifier"))
        .isEqualTo(JSON.readTree(written.replace('`', '"')));
    Resumption.of(output).skip(new NumberedLines(stream(posting)));
  }

  @Test
  void anExponentIsNoFault() throws IOException {
    var out = new ByteArrayOutputStream();
    new BulkTagger(TAGGER, TagLine.JSON_LD, 1)
        .run(
            new NumberedLines(stream("{\"id\":1,\"description\":\"Mend\",\"x\":1e20000}\n")),
            out,
            failed -> {});

    assertThat(out.toString(UTF_8)).contains("\"x\":1E+20000");
  }

  @Test
  void asJsonLdThePostingKeepsAllThatItSays() throws IOException {
    var posting =
        JSON.createObjectNode()
            .put("@context", "https://schema.org")
            .put("@type", "JobPosting")
            .put("identifier", "j1")
            .put("title", "Library Assistant")
            .put("description", LIBRARY)
            .put("skills", "Patience")
            .put("occupationalCategory", "25-4031.00");
    var out = new ByteArrayOutputStream();

    new BulkTagger(TAGGER, TagLine.JSON_LD, 1)
        .run(new NumberedLines(stream(posting + "\n")), out, failed -> {});

    var merged = JSON.readTree(out.toString(UTF_8));
    assertThat(merged.path("description")).isEqualTo(posting.path("description"));
    assertThat(merged.at("/skills/0").asText()).isEqualTo("Patience");
    assertThat(merged.at("/skills/1/@type").asText()).isEqualTo("DefinedTerm");
    assertThat(merged.at("/skills/1/inDefinedTermSet/creditText").asText()).contains("EBSCOed");
    assertThat(merged.at("/occupationalCategory/0").asText()).isEqualTo("25-4031.00");
    assertThat(merged.at("/occupationalCategory/1/codeValue").asText()).isEqualTo("25-4031.00");
  }

  @Test
  void whatCannotBeWrittenStopsTheRunWithAMessage() {
    var full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertThatThrownBy(() -> run(stream(line("a", NURSE).repeat(100)), full, 2))
        .hasMessageContaining("No space left");
  }

  private static String idNumber(String line) {
    return line.replaceAll(".*?\"id\":\"p([0-9]+)\".*", "$1")
        .transform(n -> "0".repeat(4 - n.length()) + n);
  }

  private static byte[] pack(String how, byte[] plain) throws IOException {
    return switch (how) {
      case "gzip" -> {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
          gzip.write(plain);
        }
        yield packed.toByteArray();
      }
      case "zstd" -> Zstd.compress(plain);
      case "marked" -> ("\uFEFF" + new String(plain, UTF_8)).getBytes(UTF_8);
      default -> plain;
    };
  }

  private static String line(String id, String description) {
    return JSON.createObjectNode().put("id", id).put("description", description) + "\n";
  }

  private static InputStream stream(byte[] packed) throws IOException {
    return BulkInput.open(new ByteArrayInputStream(packed));
  }

  private static InputStream stream(String lines) {
    return new ByteArrayInputStream(lines.getBytes(UTF_8));
  }

  private static void run(InputStream in, OutputStream out, int threads) throws IOException {
    new BulkTagger(TAGGER, TagLine.TAGS, threads).run(new NumberedLines(in), out, failed -> {});
  }

  private static String bytes(String lines, int threads) throws IOException {
    var out = new ByteArrayOutputStream();
    run(stream(lines), out, threads);
    return out.toString(UTF_8);
  }

  private static List<JsonNode> tag(String lines) throws IOException {
    var answers = new ArrayList<JsonNode>();
    for (var answer : bytes(lines, 2).lines().toList()) {
      answers.add(JSON.readTree(answer));
    }
    return answers;
  }
}
