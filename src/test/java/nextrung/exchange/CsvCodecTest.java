package nextrung.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nextrung.framework.FrameworkException;
import nextrung.framework.Ladder;
import nextrung.framework.Level;
import nextrung.framework.Statement;
import org.junit.jupiter.api.Test;

/// Tables as people keep them in a spreadsheet.
final class CsvCodecTest {
  private static final String HEADER =
      "level,label,position,name,strand,strand_name,leads_to,reasons,soc,title,version\n";

  private final Losses losses = new Losses();

  @Test
  void aReasonStandsInTheLineOfItsStep() {
    var bundle =
        read(
            "a,A,1,Shelve,s,S,\"b/1\nb/2\",\"\nSecond reason\",1,T,v",
            "b,B,1,Lead,s,S,,,1,T,v",
            "b,B,2,Train,s,S,,,1,T,v");

    assertThat(bundle.steps())
        .extracting(Ladder.Step::reason)
        .containsExactly("The one comes before the other in the source.", "Second reason");
    assertThat(losses.list()).isEmpty();
  }

  @Test
  void aReasonWithoutAStepIsNamed() {
    read("a,A,1,Shelve,s,S,,Why not,1,T,v");

    assertThat(losses.list()).containsExactly("the reason \"Why not\", which has no step");
  }

  @Test
  void twoRowsInOnePlaceAreAFaultThatNamesBoth() {
    assertThatThrownBy(() ->
            read(
                "a,A,1,Shelve,,,,,1,T,v",
                "a,A,2,Sort,,,,,1,T,v",
                "a,A,1,Check,,,,,1,T,v",
                "a,A,1,Fry,,,,,2,U,v"))
        .isInstanceOf(FrameworkException.class)
        .hasMessageContaining("[x] 1 fault:\n  row 4: repeats position a/1 of row 2");
  }

  @Test
  void emptyRowsAreLeftOutAndRowsAreCountedAsASpreadsheetDoes() {
    var bundle = read(",,,,,,,,,,", "a,A,1,Shelve,,,,,1,T,v", "", " ,,,", "a,A,2,Sort,,,,,1,T,v");

    assertThat(bundle.framework().statements())
        .extracting(Statement::name)
        .containsExactly("Shelve", "Sort");
    assertThat(losses.list()).isEmpty();
    assertThatThrownBy(() -> read("a,A,1,Shelve,,,,,1,T,v", "", ",,,Sort,,,,,1,T,v"))
        .hasMessageContaining("row 4: has no level or no name");
  }

  @Test
  void aSecondNameOfALevelOrAStrandIsNamedOnce() {
    var bundle =
        read(
            "a,,1,Shelve,s,,,,1,T,v",
            "a,A,2,Sort,s,Shelving,,,1,T,v",
            "a,A2,3,Check,s,Desk,,,1,T,v",
            "a,A2,4,Lend,s,Desk,,,1,T,v");

    assertThat(bundle.framework().levels()).extracting(Level::label).containsExactly("A");
    assertThat(bundle.strands()).extracting(Ladder.Strand::name).containsExactly("Shelving");
    assertThat(losses.list())
        .containsExactly(
            "a second label of level a: \"A2\"", "a second name of strand s: \"Desk\"");
  }

  @Test
  void cellsThatAreNotReadAreNamedByTheirColumn() {
    var text =
        """
        level,name,soc,title,version,attribution,hours,strand_name
        a,Shelve,1,T,v,City,3,Shelving
        a,Sort,1,T,v,Town,,,spilt
        """;
    ExchangeFormat.CSV.codec("").read(text, "x", losses);

    assertThat(losses.list())
        .containsExactlyInAnyOrder(
            "1 cell of column \"hours\"",
            "1 cell of column \"strand_name\"",
            "1 cell of column \"attribution\"",
            "1 cell of column \"9\"");
  }

  private Bundle read(String... rows) {
    return ExchangeFormat.CSV.codec("").read(HEADER + String.join("\n", rows) + "\n", "x", losses);
  }
}
