package org.acme.toolkit.document;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a report says about what was not done, in the language of its reader: English or French. */
final class DocumentNotes {

  private final Locale locale;
  private final List<String> sentences = new ArrayList<>();

  /**
   * @param preferred languages of the reader, the best first
   */
  DocumentNotes(List<Locale> preferred) {
    boolean isFrench =
        !preferred.isEmpty() && preferred.get(0).getLanguage().equals(Locale.FRENCH.getLanguage());
    this.locale = isFrench ? Locale.FRENCH : Locale.ENGLISH;
  }

  void guessedCharset(String charset) {
    add(
        "The file does not say its charset and is not in UTF-8. It was read, and is written, in {0}.",
        "Le fichier n\u2019indique pas son jeu de caract\u00e8res et n\u2019est pas en UTF-8. Il a"
            + " \u00e9t\u00e9 lu, et il est \u00e9crit, en {0}.",
        charset);
  }

  /**
   * @param language BCP 47 tag of a language without rules
   */
  void withoutVocabulary(String language) {
    add(
        "The vocabulary was not checked. There are no rules for {0} ({1}).",
        "Le vocabulaire n\u2019a pas \u00e9t\u00e9 v\u00e9rifi\u00e9. Il n\u2019y a pas de r\u00e8gles pour cette langue\u00a0: {0} ({1}).",
        Locale.forLanguageTag(language).getDisplayName(locale),
        language);
  }

  /**
   * @param language BCP 47 tag of the language that was asked for
   * @param detected BCP 47 tag
   */
  void anotherLanguage(String language, String detected) {
    add(
        "The document seems to be in {1}, not in {0}. So nothing was corrected without asking.",
        "Langue demand\u00e9e\u00a0: {0}. Le document semble \u00eatre dans une autre langue\u00a0: {1}."
            + " Rien n\u2019a donc \u00e9t\u00e9 corrig\u00e9 sans demander.",
        Locale.forLanguageTag(language).getDisplayLanguage(locale),
        Locale.forLanguageTag(detected).getDisplayLanguage(locale));
  }

  /**
   * @param others number of suggestions that are not among the comments
   */
  void tooManyComments(int comments, int others) {
    add(
        "The document has the first {0} comments; this report lists the other"
            + " {1,choice,1#suggestion|1<{1} suggestions}, too.",
        "Le document contient les {0} premiers commentaires\u00a0; ce rapport donne aussi"
            + " {1,choice,1#l\u2019autre suggestion|1<les {1} autres suggestions}.",
        comments,
        others);
  }

  void doubtfulFindings(int count) {
    add(
        "Only this report has the doubtful findings: {0}.",
        "Les constats douteux sont seulement dans ce rapport\u00a0: {0}.", count);
  }

  void withoutComments(int suggestions) {
    add(
        "{0,choice,1#1 suggestion is|1<{0} suggestions are} only in this report, because there are"
            + " no comments in headers, footers, notes, text boxes, HTML and specifications of"
            + " ReqIF.",
        "{0,choice,1#1 suggestion est|1<{0} suggestions sont} seulement dans ce rapport, car il"
            + " n\u2019y a pas de commentaires dans les en-t\u00eates, les pieds de page, les notes,"
            + " les zones de texte, le HTML et les sp\u00e9cifications de ReqIF.",
        suggestions);
  }

  private void add(String english, String french, Object... values) {
    String pattern = locale.equals(Locale.FRENCH) ? french : english;
    sentences.add(new MessageFormat(pattern, locale).format(values));
  }

  /** Returns all sentences, or null if there are none. */
  String text() {
    return sentences.isEmpty() ? null : String.join(" ", sentences);
  }
}
