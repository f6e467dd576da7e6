package nextrung;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nextrung.framework.StatementId;
import nextrung.profile.StatementStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What must not matter to a reading does not, and what must does. The pairs of texts stand in
/// `models/corpus/25-4031.00/pairs.jsonl`.
final class InvarianceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path PAIRS = Path.of("models/corpus/25-4031.00/pairs.jsonl");
  private static final Path UNSEEN = Path.of("models/corpus/25-4031.00/unseen.jsonl");
  private static final List<String> WORKING =
      List.of(
          "cv-page",
          "cv-technician",
          "cv-cataloger",
          "cv-head-of-access",
          "self-description",
          "posting-library-assistant");

  /// Two texts that differ in one thing.
  ///
  /// @param base an example
  /// @param changes what is replaced in it, and by what
  /// @param against what is replaced in the text it is compared with; nothing by default
  /// @param raises the statement that the change is evidence for, if it is
  record Pair(
      String base,
      String what,
      List<List<String>> changes,
      @Nullable List<List<String>> against,
      @Nullable StatementId raises) {
    String changed() {
      return apply(changes);
    }

    String plain() {
      return apply(against == null ? List.of() : against);
    }

    private String apply(List<List<String>> all) {
      var text = TestEngine.example(base.replace(".txt", ""));
      for (var change : all) {
        assertThat(text).contains(change.getFirst());
        text = text.replace(change.getFirst(), change.getLast());
      }
      return text;
    }

    @Override
    public String toString() {
      return what + " in " + base + (raises == null ? "" : ": " + raises);
    }
  }

  /// What a text speaks of already may tip over when more is said; nothing else may be shown.
  private static final Set<StatementStatus> TOUCHED =
      EnumSet.of(StatementStatus.SHOWN, StatementStatus.PARTIAL);

  static Stream<Pair> personal() throws IOException {
    return pairs().filter(pair -> pair.raises() == null);
  }

  static Stream<Pair> duties() throws IOException {
    return pairs().filter(pair -> pair.raises() != null);
  }

  private static Stream<Pair> pairs() throws IOException {
    var pairs = new ArrayList<Pair>();
    for (var line : Files.readAllLines(PAIRS)) {
      pairs.add(JSON.readValue(line, Pair.class));
    }
    return pairs.stream();
  }

  @ParameterizedTest
  @MethodSource("personal")
  void whoSomebodyIsChangesNothing(Pair pair) {
    assertThat(findings(pair.changed())).isEqualTo(findings(pair.plain()));
  }

  @ParameterizedTest
  @MethodSource("duties")
  void anAddedDutyRaisesItsStatementAndNothingUnrelated(Pair pair) {
    var raised = Objects.requireNonNull(pair.raises());
    var touched = new HashSet<>(with(TOUCHED, pair.plain()));
    var after = shown(pair.changed());

    assertThat(after).contains(raised);
    var strand = strandOf(raised);
    assertThat(after).allMatch(id -> touched.contains(id) || strandOf(id).equals(strand));
  }

  private static String strandOf(StatementId id) {
    return TestEngine.get().ladder().strandOf(id).orElseThrow().key();
  }

  /// Everything that a report finds, but for where it stands and how it is worded.
  private static Map<String, Object> findings(String text) {
    var report = TestEngine.report(text);
    return Map.of(
        "level", level(report),
        "relevance", report.document().relevance(),
        "strands", report.strands(),
        "statements",
            report.statements().stream()
                .map(s -> List.of(s.id(), s.status(), s.probability(), evidence(s, text)))
                .toList(),
        "claims", report.segments().stream().map(Report.SegmentEntry::claim).toList(),
        "targets", report.targets());
  }

  private static List<Object> level(Report report) {
    var level = Objects.requireNonNull(report.level());
    return List.of(level.key(), level.probability(), level.score(), level.because().size());
  }

  /// The probability of each quotation and the words that carried it.
  private static List<Object> evidence(Report.StatementEntry statement, String text) {
    return statement.evidence().stream()
        .<Object>map(
            one -> List.of(one.probability(), one.words().stream().map(w -> w.of(text)).toList()))
        .toList();
  }

  private static Set<StatementId> shown(String text) {
    return with(EnumSet.of(StatementStatus.SHOWN), text);
  }

  private static Set<StatementId> with(Set<StatementStatus> statuses, String text) {
    return TestEngine.report(text).statements().stream()
        .filter(statement -> statuses.contains(statement.status()))
        .map(Report.StatementEntry::id)
        .collect(Collectors.toSet());
  }

  // --- form

  @Test
  void capitalsChangeHardlyAnything() {
    assertThat(kept(text -> text.toUpperCase(Locale.ROOT))).isGreaterThanOrEqualTo(.9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- ", "* ", "• ", "❖ ", "1) "})
  void theSignOfAListChangesNothing(String sign) {
    for (var name : WORKING) {
      var text = TestEngine.example(name);
      var other = text.replaceAll("(?m)^[-*•] ", sign);
      assertThat(findings(other)).as(name).isEqualTo(findings(text));
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {"', ’", "\", “", "\", ”"})
  void theShapeOfApostrophesAndQuotationMarksChangesNothing(char typed, char printed) {
    for (var name : WORKING) {
      var text = TestEngine.example(name).replaceAll("\\bthe (\\w+)", "the \"$1\"");
      assertThat(text).contains("\"");
      assertThat(typed(findings(text.replace(typed, printed))))
          .as(name)
          .isEqualTo(typed(findings(text)));
    }
  }

  /// Findings with their quotations as somebody would type them.
  private static String typed(Map<String, Object> findings) {
    return new TreeMap<>(findings).toString().replace('’', '\'').replaceAll("[“”]", "\"");
  }

  @Test
  void proseInPlaceOfBulletsChangesHardlyAnything() {
    assertThat(kept(InvarianceTest::prose)).isGreaterThanOrEqualTo(.9);
  }

  @Test
  void britishOrAmericanSpellingChangesHardlyAnything() {
    assertThat(kept(InvarianceTest::otherSpelling)).isGreaterThanOrEqualTo(.9);
  }

  @Test
  void slipsOfTheKeysChangeHardlyAnything() {
    assertThat(kept(text -> typos(text, new Random(7)))).isGreaterThanOrEqualTo(.9);
  }

  /// Over more documents than changes of form: it was only there that filler once changed too much.
  @Test
  void neutralFillerChangesHardlyAnything() throws IOException {
    var texts = new ArrayList<String>();
    WORKING.forEach(name -> texts.add(TestEngine.example(name)));
    for (var line : Files.readAllLines(UNSEEN)) {
      texts.add(JSON.readTree(line).path("text").asText());
    }
    assertThat(kept(texts, InvarianceTest::tripled)).isGreaterThanOrEqualTo(.9);
  }

  /// The share of statements that are shown in both of all that are shown in either, over the
  /// examples or some texts.
  private static double kept(UnaryOperator<String> change) {
    return kept(WORKING.stream().map(TestEngine::example).toList(), change);
  }

  private static double kept(List<String> texts, UnaryOperator<String> change) {
    int both = 0;
    int either = 0;
    for (var text : texts) {
      var before = shown(text);
      var after = shown(change.apply(text));
      var all = new HashSet<>(before);
      all.addAll(after);
      either += all.size();
      before.retainAll(after);
      both += before.size();
    }
    return both / (double) either;
  }

  /// Items of lists run on as sentences.
  private static String prose(String text) {
    return Pattern.compile("(?m)(?:^[-*•] .*(?:\\n[ \\t]+\\S.*)*\\n?)+")
        .matcher(text)
        .replaceAll(list -> sentences(list.group()) + "\n");
  }

  private static String sentences(String list) {
    return Stream.of(list.split("(?m)^[-*•] "))
        .map(item -> item.replaceAll("\\s+", " ").strip())
        .filter(item -> !item.isEmpty())
        .map(item -> item.endsWith(".") ? item : item + ".")
        .collect(Collectors.joining(" "))
        .replace("$", "\\$");
  }

  private static final Map<String, String> SPELLING =
      Map.of(
          "catalog", "catalogue",
          "program", "programme",
          "center", "centre",
          "labeled", "labelled",
          "color", "colour",
          "organiz", "organis");

  private static String otherSpelling(String text) {
    boolean british = text.contains("atalogu");
    var other = text;
    for (var pair : SPELLING.entrySet()) {
      var from = british ? pair.getValue() : pair.getKey();
      var to = british ? pair.getKey() : pair.getValue();
      other = other.replaceAll("(?<![a-z])" + from + "(?!ue)", to).replaceAll("ueing", "uing");
    }
    return other;
  }

  /// Two letters change places in one of fifteen longer words.
  private static String typos(String text, Random random) {
    return Pattern.compile("[a-z]{6,}")
        .matcher(text)
        .replaceAll(word -> random.nextInt(15) == 0 ? slipped(word.group(), random) : word.group());
  }

  private static String slipped(String word, Random random) {
    int at = 1 + random.nextInt(word.length() - 3);
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  private static final String FILLER =
      """
      The bus was late on most mornings that winter.
      There is a park behind the building, with a pond.
      I moved house twice and kept the same telephone number.
      My grandmother's kitchen had a green floor.
      It rains here from October until the spring.
      The town has two bakeries and one good cafe.
      """;

  /// Filler between the paragraphs until the text is three times as long.
  private static String tripled(String text) {
    var paragraphs = text.split("\n\n");
    int times = Math.ceilDiv(2 * text.length(), paragraphs.length * FILLER.length());
    return Stream.of(paragraphs)
        .collect(Collectors.joining("\n\n" + FILLER.repeat(times) + "\n", "", "\n\n" + FILLER));
  }
}
