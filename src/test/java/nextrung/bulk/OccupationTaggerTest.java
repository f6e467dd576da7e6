package nextrung.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nextrung.OccupationFinder;
import nextrung.Report.Status;
import nextrung.bulk.Tagging.Candidate;
import nextrung.bulk.Tagging.Occupation;
import nextrung.index.OccupationCandidate;
import org.junit.jupiter.api.Test;

final class OccupationTaggerTest {
  private static final String LIBRARY = "25-4031.00";
  private static final String COOKS = "35-2014.00";
  private static final Posting POSTING =
      PostingReader.read("{\"id\":\"a\",\"description\":\"Cut vegetables\"}".getBytes(UTF_8), 1);

  private final Map<String, PostingTagger> taggers = new LinkedHashMap<>();

  @Test
  void aPostingGetsTheTagsOfTheLikeliestOccupationAndTheRelevanceOfAll() {
    taggers.put(LIBRARY, work(LIBRARY));
    taggers.put(COOKS, work(COOKS));

    var tagging = tag(document -> List.of(candidate(COOKS, 0.7), candidate(LIBRARY, 0.3)));

    assertThat(tagging.occupation()).extracting(Occupation::soc).isEqualTo(COOKS);
    assertThat(tagging.occupations())
        .extracting(Candidate::soc, Candidate::relevance)
        .containsExactly(tuple(COOKS, 0.7), tuple(LIBRARY, 0.3));
  }

  @Test
  void anOccupationWhoseWorkItIsNotGivesNoTagsHoweverLikely() {
    taggers.put(LIBRARY, work(LIBRARY));
    taggers.put(COOKS, OccupationTaggerTest::otherWork);

    var tagging = tag(document -> List.of(candidate(COOKS, 0.7), candidate(LIBRARY, 0.3)));

    assertThat(tagging.occupation()).extracting(Occupation::soc).isEqualTo(LIBRARY);
  }

  @Test
  void aPostingThatIsNoWorkOfAnyIsNotLookedUp() {
    taggers.put(LIBRARY, OccupationTaggerTest::otherWork);
    taggers.put(COOKS, OccupationTaggerTest::otherWork);
    var asked = new ArrayList<String>();

    var tagging =
        tag(document -> {
          asked.add(document.id());
          return List.of();
        });

    assertThat(tagging.status()).isEqualTo(Status.OFF_TOPIC);
    assertThat(asked).isEmpty();
  }

  @Test
  void workThatNoLineSpeaksForKeepsItsTags() {
    taggers.put(LIBRARY, OccupationTaggerTest::otherWork);
    taggers.put(COOKS, work(COOKS));

    var tagging = tag(document -> List.of());

    assertThat(tagging.occupation()).extracting(Occupation::soc).isEqualTo(COOKS);
    assertThat(tagging.occupations()).isEmpty();
  }

  @Test
  void theLineNamesEveryOccupationWithItsRelevance() {
    taggers.put(LIBRARY, work(LIBRARY));
    taggers.put(COOKS, OccupationTaggerTest::otherWork);
    var tagger = new OccupationTagger(taggers, document -> List.of(candidate(LIBRARY, 0.81239)));

    assertThat(tagger.line("{\"id\":\"a\",\"description\":\"x\"}".getBytes(UTF_8), 1, TagLine.TAGS))
        .contains(
            "\"occupations\":[{\"soc\":\"25-4031.00\",\"title\":\"Work\",\"relevance\":0.8124}]");
    assertThatThrownBy(() -> tagger.line("no JSON".getBytes(UTF_8), 7, TagLine.TAGS))
        .isInstanceOf(BadLineException.class);
  }

  private Tagging tag(OccupationFinder finder) {
    return new OccupationTagger(taggers, finder).tag(POSTING);
  }

  private static OccupationCandidate candidate(String soc, double relevance) {
    return new OccupationCandidate(soc, "Work", relevance, List.of());
  }

  private static PostingTagger work(String soc) {
    var occupation = new Occupation(soc, "Work", "1", "somebody");
    return posting ->
        new Tagging(
            posting.id(), Status.OK, 0.9, occupation, null, "emerging", List.of(), null, false);
  }

  private static Tagging otherWork(Posting posting) {
    return Tagging.without(posting, Status.OFF_TOPIC, 0.1);
  }
}
