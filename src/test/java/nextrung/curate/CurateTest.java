package nextrung.curate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nextrung.encode.Encoder;
import nextrung.encode.OnnxEncoder;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkReader;
import nextrung.framework.Ladder;
import nextrung.framework.LadderReader;
import nextrung.framework.SampleFrameworks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class CurateTest {
  private static final Encoder ENCODER = OnnxEncoder.open(Path.of("models/encoder/generic"));
  private static final Framework LIBRARY =
      FrameworkReader.read(Path.of("index/frameworks/25-4031.00.json"));
  private static final Ladder REVIEWED =
      LadderReader.read(Path.of("models/ladders/25-4031.00.json"), LIBRARY);

  @AfterAll
  static void close() {
    ENCODER.close();
  }

  @Test
  void proposedStepsAreMostlyThoseThatReviewersChose() {
    var proposal = new LadderProposer(LIBRARY, ENCODER).propose();
    var reviewed = arrows(REVIEWED.steps());
    var proposed = arrows(proposal.ladder().steps());
    long right = proposed.stream().filter(reviewed::contains).count();
    System.out.printf(
        "ladder: %d proposed, %d of them among %d reviewed%n",
        proposed.size(), right, reviewed.size());

    assertThat((double) right / proposed.size()).isGreaterThan(0.8);
    assertThat((double) right / reviewed.size()).isGreaterThan(0.5);
    assertThat(proposal.confidences()).allMatch(each -> each > 0 && each <= 1);
  }

  private static List<String> arrows(List<Ladder.Step> steps) {
    return steps.stream().map(step -> step.from() + " → " + step.to()).toList();
  }

  @Test
  void aProposalIsALadderFileThatNobodyHasReviewed() {
    var proposal = new LadderProposer(LIBRARY, ENCODER).propose();
    var file = ProposalFile.write(LIBRARY, proposal);

    var ladder = LadderReader.read(file, "proposal", LIBRARY);

    assertThat(ladder).isEqualTo(proposal.ladder());
    assertThat(ladder.reviewed()).isFalse();
    assertThat(file).contains("\"confidence\" : 0.");
    assertThat(ProposalFile.write(LIBRARY, new LadderProposer(LIBRARY, ENCODER).propose()))
        .isEqualTo(file);
  }

  @Test
  void aReasonNamesNoWordThatSaysNothing() {
    var framework = cleaners();
    var reasons =
        new LadderProposer(framework, ENCODER)
            .propose().ladder().steps().stream().map(Ladder.Step::reason).toList();

    assertThat(reasons)
        .isNotEmpty()
        .noneMatch(reason -> reason.contains("every") || reason.contains("shift"))
        .anyMatch(reason -> reason.contains("windows"));
  }

  @Test
  void namesAndKeysOfProposedStrandsEndWithAWholeWord() {
    var framework = cleaners();
    var texts = framework.statements().stream().map(each -> each.text() + " ").toList();

    assertThat(new LadderProposer(framework, ENCODER).propose().ladder().strands())
        .allSatisfy(strand -> {
          var words = strand.name().replaceFirst("…$", "");
          assertThat(words.length()).isLessThanOrEqualTo(48);
          assertThat(texts).anyMatch(text -> text.matches("\\Q" + words + "\\E\\P{L}.*"));
          assertThat(strand.key().length()).isLessThanOrEqualTo(40);
          assertThat(texts)
              .anyMatch(text ->
                  text.toLowerCase(java.util.Locale.ROOT)
                      .replaceAll("\\W+", "_")
                      .startsWith(strand.key() + "_"));
        });
  }

  /// Statements that are sentences, all of them about every shift.
  private static Framework cleaners() {
    return FrameworkReader.read(
        """
        {"schemaVersion": "1.0", "occupation": {"soc": "1", "title": "T"},
         "framework": {"version": "1", "levels": {
          "low": {"label": "Low", "statements": [
           "Sweeps and mops the floors of all public rooms and corridors at the start of every shift.",
           "Washes the windows of the reading rooms with another person on every shift.",
           "Empties the bins and brings the bags to the yard at the end of every shift."]},
          "high": {"label": "High", "statements": [
           "Plans which floors are swept, mopped and polished by whom on every shift.",
           "Checks the windows and frames for damage, and orders repairs on every shift.",
           "Counts bins, bags and other supplies and buys what is missing on every shift."]}}}}
        """,
        "x");
  }

  @Test
  void everyStatementStandsInOneProposedStrand() {
    var strands = new LadderProposer(LIBRARY, ENCODER).propose().ladder().strands();
    var ids = strands.stream().flatMap(strand -> strand.statements().stream()).toList();

    assertThat(ids).hasSize(40).doesNotHaveDuplicates();
    assertThat(strands.stream().map(Ladder.Strand::key)).doesNotHaveDuplicates();
  }

  @Test
  void theReviewPageCannotBeLeftByAText() {
    var framework =
        FrameworkReader.read(
            SampleFrameworks.BAKERY.replace("wash bowls", "</script><script>alert(1)</script>"),
            "x");
    var page = ReviewPage.write(framework, new LadderProposer(framework, ENCODER).propose());

    assertThat(page)
        .contains("\\u003c/script\\u003e", "Content-Security-Policy", "© Nobody")
        .doesNotContain("<script>alert", "{{");
  }

  @Test
  void levelsOfTheReviewPageStandInTheirOrderWhateverTheirKeys() {
    var json = SampleFrameworks.BAKERY.replace("\"helper\"", "\"2\"").replace("\"baker\"", "\"1\"");
    var framework = FrameworkReader.read(json, "x");
    var page = ReviewPage.write(framework, new LadderProposer(framework, ENCODER).propose());

    assertThat(page)
        .contains("\"levels\":[{\"key\":\"2\",\"label\":\"Helper\",\"statements\":[\"Weighing")
        .contains("{\"key\":\"1\",\"label\":\"Baker\",\"statements\":[\"Dough");
  }

  @Test
  void adviceNamesNearDuplicates() {
    var twin =
        FrameworkReader.read(
            SampleFrameworks.BAKERY.replace(
                "Cleaning — wash bowls and benches after each batch.",
                "Weighing in — weigh the flour, the salt and the yeast from a recipe card."),
            "x");

    assertThat(messages(twin, Optional.empty()))
        .anyMatch(each ->
            each.startsWith("51-3011.00/helper/1 and 51-3011.00/helper/3: say nearly the same"));
    assertThat(messages(LIBRARY, Optional.of(REVIEWED)))
        .noneMatch(each -> each.contains("nearly the same"));
  }

  @Test
  void adviceNamesStatementsWithoutAStepUpOrDown() {
    var bakery = SampleFrameworks.bakery();
    var ladder = LadderReader.read(SampleFrameworks.BAKERY_LADDER, "ladder", bakery);

    assertThat(messages(bakery, Optional.of(ladder)))
        .containsExactly(
            "51-3011.00/helper/3: has no step up or down: it is no rung of any ladder",
            "51-3011.00/baker/3: has no step down: nothing leads to it");
  }

  @Test
  void adviceAsksForALadderAReviewAndAnAttribution() {
    var bakery = SampleFrameworks.bakery();
    var nameless =
        FrameworkReader.read(
            SampleFrameworks.BAKERY
                .replace("\"attribution\": \"© Nobody\",", "")
                .replace("\"sources\": {\"onet\": \"30.2 (CC BY 4.0)\"}", "\"x\": 1"),
            "x");
    var proposed = new LadderProposer(bakery, ENCODER).propose().ladder();

    assertThat(messages(nameless, Optional.empty()))
        .contains(
            "(whole framework): names nobody in \"attribution\"; say whose words it is",
            "(whole framework): has no ladder; `nextrung framework ladder` proposes one");
    assertThat(messages(bakery, Optional.of(proposed)))
        .contains("(whole framework): has a ladder that nobody has reviewed");
  }

  @Test
  void theOnlyStatementsOfTwoLevelsAreNoStepUnlessTheyAreNear() {
    assertThat(proposal("Negotiating licences with the vendors of databases").ladder().steps())
        .noneMatch(step -> step.to().level().equals("lead"));
    var near = proposal("Training others to shelve books on carts and to keep shelves in order");
    assertThat(near.ladder().steps())
        .anyMatch(step -> step.from().level().equals("page") && step.to().level().equals("lead"));
    assertThat(near.confidences()).allMatch(confidence -> confidence < 1);
  }

  /// Of a framework of one statement a level, and one level of several.
  private static LadderProposal proposal(String lead) {
    var framework =
        FrameworkReader.read(
            """
            {"schemaVersion": "1.0", "occupation": {"soc": "1", "title": "T"},
             "framework": {"version": "1", "levels": {
              "page": {"label": "Page", "statements": ["Shelving books on carts in order"]},
              "lead": {"label": "Lead", "statements": ["%s"]},
              "head": {"label": "Head", "statements": [
               "Writing the yearly budget and reports for the board",
               "Hiring staff and planning who works when",
               "Building ties with schools and clubs of the town",
               "Choosing the catalogue software and moving its data",
               "Setting rules for lending, fines and guest accounts"]}}}}
            """
                .formatted(lead),
            "x");
    return new LadderProposer(framework, ENCODER).propose();
  }

  @Test
  void theDashBetweenNameAndPerformanceIsNoWord() {
    assertThat(messages(wordy(59), Optional.empty())).noneMatch(each -> each.contains("more than"));
    assertThat(messages(wordy(60), Optional.empty()))
        .contains("1/all/1: has more than 60 words; part it");
  }

  /// A name of one word and a performance of many.
  private static Framework wordy(int words) {
    var statement = "Shelving — " + "book ".repeat(words).strip();
    return FrameworkReader.read(
        """
        {"schemaVersion": "1.0", "occupation": {"soc": "1", "title": "T"},
         "framework": {"version": "1", "levels": {"all": {"label": "All", "statements": ["%s"]}}}}
        """
            .formatted(statement),
        "x");
  }

  private static List<String> messages(Framework framework, Optional<Ladder> ladder) {
    return FrameworkAdvice.on(framework, ladder, ENCODER).stream()
        .map(Advice::toString)
        .collect(Collectors.toList());
  }

  @Test
  void aLadderOfOneLevelHasStrandsAndNoSteps() {
    var one =
        FrameworkReader.read(
            """
            {"schemaVersion": "1.0", "occupation": {"soc": "1", "title": "T"},
             "framework": {"version": "1", "levels": {"all": {"label": "All",
               "statements": ["Mixing", "Baking"]}}}}
            """,
            "x");
    var proposal = new LadderProposer(one, ENCODER).propose();

    assertThat(proposal.ladder().steps()).isEmpty();
    assertThat(new HashSet<>(proposal.ladder().strands())).hasSize(2);
    assertThat(messages(one, Optional.empty())).anyMatch(each -> each.contains("has one level"));
  }
}
