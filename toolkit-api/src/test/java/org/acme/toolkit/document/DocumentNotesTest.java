package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks for reports in the languages of their readers. */
@QuarkusTest
class DocumentNotesTest {

  private static final String ENGLISH =
      "1 suggestion is only in this report, because there are no comments in headers, footers,"
          + " notes, text boxes, HTML and specifications of ReqIF.";

  private static final String FRENCH =
      "1 suggestion est seulement dans ce rapport, car il n’y a pas de commentaires dans les"
          + " en-têtes, les pieds de page, les notes, les zones de texte, le HTML et les spécifications de"
          + " ReqIF.";

  @ParameterizedTest
  @ValueSource(strings = {"en", "de, fr;q=0.5", "*", "fr;q=0.1, en", "-, ,"})
  void areEnglish(String languages) {
    assertThat(note(languages)).isEqualTo(ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "fr-CA, en;q=0.8", "en;q=0.5, FR"})
  void areFrenchForWhomPrefersIt(String languages) {
    assertThat(note(languages)).isEqualTo(FRENCH);
  }

  private static String note(String languages) {
    return result(
            form(
                    "a.html",
                    "<title>It is definately so</title>".getBytes(StandardCharsets.UTF_8),
                    "correct")
                .multiPart("language", "en-US")
                .multiPart("changes", "tracked")
                .header("Accept-Language", languages))
        .getString("report.note");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The vocabulary was not checked. There are no rules for Italian (it).",
        "fr|Le vocabulaire n’a pas été vérifié. Il n’y a pas de règles pour cette langue\u00A0:"
            + " italien (it).",
      })
  void nameALanguageWithoutRules(String languages, String note) {
    assertThat(
            result(
                    form("a.txt", "Ciao.".getBytes(StandardCharsets.UTF_8), "vocabulary")
                        .multiPart("operations", "translate:en")
                        .multiPart("provider", "none")
                        .multiPart("language", "it")
                        .header("Accept-Language", languages))
                .getString("report.note"))
        .isEqualTo(note);
  }

  @Test
  void countAsTheirLanguageDoes() {
    var english = new DocumentNotes(List.of());
    var french = new DocumentNotes(List.of(Locale.CANADA_FRENCH));
    for (DocumentNotes notes : List.of(english, french)) {
      notes.tooManyComments(1000, 1);
      notes.tooManyComments(1000, 2345);
      notes.doubtfulFindings(1234);
      notes.withoutComments(2);
    }

    assertThat(english.text())
        .isEqualTo(
            "The document has the first 1,000 comments; this report lists the other suggestion,"
                + " too. The document has the first 1,000 comments; this report lists the other"
                + " 2,345 suggestions, too. Only this report has the doubtful findings: 1,234. "
                + ENGLISH.replace("1 suggestion is", "2 suggestions are"));
    assertThat(french.text().replace('\u202F', ' '))
        .isEqualTo(
            "Le document contient les 1 000 premiers commentaires\u00A0; ce rapport donne aussi"
                + " l’autre suggestion. Le document contient les 1 000 premiers"
                + " commentaires\u00A0; ce rapport donne aussi les 2 345 autres suggestions. Les"
                + " constats douteux sont seulement dans ce rapport\u00A0: 1 234. "
                + FRENCH.replace("1 suggestion est", "2 suggestions sont"));
    assertThat(new DocumentNotes(List.of(Locale.FRENCH)).text()).isNull();
  }
}
