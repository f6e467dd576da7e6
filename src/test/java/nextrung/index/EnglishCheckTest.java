package nextrung.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnglishCheckTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Library Page, Mill Harbor Public Library, Ohio; Crew Member, Frosty Hut; Circulation"
            + " Clerk, Tri-Creek Community College",
        "- Put returned books back on the shelves\n- Pull the holds list\n- Straighten the kids"
            + " area and check in the book drop",
        "María del Carmen de la Cruz, San José. I run the desk of the La Jolla branch and order"
            + " books in Spanish for the children.",
        "Koha, Excel",
        ""
      })
  void englishCvLinesPass(String text) {
    assertThat(EnglishCheck.mayBeEnglish(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ich arbeite seit fünf Jahren in der Stadtbibliothek und bin für die Ausleihe und die"
            + " Rückgabe der Medien zuständig.",
        "Trabajo en la biblioteca municipal desde hace cinco años y me encargo de los préstamos"
            + " y de las devoluciones de los libros.",
        "Je travaille à la bibliothèque depuis cinq ans et je suis responsable des prêts et des"
            + " retours de tous les livres.",
        "Pracuji v městské knihovně pět let a starám se o výpůjčky a vracení knih, které si"
            + " čtenáři u nás půjčují.",
        "Я работаю в городской библиотеке пять лет и отвечаю за выдачу и возврат книг"
            + " читателям нашего района города."
      })
  void otherLanguagesDoNot(String text) {
    assertThat(EnglishCheck.mayBeEnglish(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cv-cataloger",
        "cv-head-of-access",
        "cv-nurse",
        "cv-page",
        "cv-technician",
        "posting-library-assistant",
        "self-description"
      })
  void theExamplesPass(String name) throws IOException {
    var text = Files.readString(Path.of("examples", name + ".txt"));

    assertThat(EnglishCheck.mayBeEnglish(text)).isTrue();
  }
}
