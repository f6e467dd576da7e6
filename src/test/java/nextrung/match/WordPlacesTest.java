package nextrung.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nextrung.document.Section;
import nextrung.document.Segment;
import nextrung.document.Span;
import org.junit.jupiter.api.Test;

final class WordPlacesTest {
  private static List<String> found(String read, String written) {
    var text = "before " + written;
    var span = new Span(7, text.length());
    var segment = new Segment(span, written, written, Section.EXPERIENCE, false);
    return WordPlaces.of(List.of(read.split(" ", -1)), segment).stream()
        .map(place -> place.map(one -> one.of(text)).orElse("nowhere"))
        .toList();
  }

  @Test
  void wordsAreFoundWhereverTheLineWasWrapped() {
    assertThat(found("Ran the desk", "Ran  the\n  desk")).containsExactly("Ran", "the", "desk");
  }

  @Test
  void marksAroundAWordAreLeftOutAndMarksAloneStandNowhere() {
    assertThat(found("- “Holds,” (front-desk) — 40%", "- “Holds,” (front-desk) — 40%"))
        .containsExactly("nowhere", "Holds", "front-desk", "nowhere", "40");
  }

  @Test
  void aWordThatWasReplacedStandsNowhereAndTheOthersWhereTheyWere() {
    assertThat(
            found(
                "Ms Smith and their team ran their desk",
                "Mrs Okonjo-Lee and her team ran their desk"))
        .containsExactly("nowhere", "nowhere", "and", "nowhere", "team", "ran", "their", "desk");
  }

  @Test
  void aLineThatWasPutAsideIsFoundNowhere() {
    assertThat(found("Personal details", "Ada Okonjo-Lee")).containsOnly("nowhere");
  }
}
