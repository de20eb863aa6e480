package org.acme.toolkit.correction.condition;

import static org.acme.toolkit.language.WordSet.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.correction.evidence.Surroundings;
import org.acme.toolkit.language.KnownWords;
import org.acme.toolkit.text.Span;

/** The words of French between which single rules are right. */
final class FrenchConditions {

  /** The ends of verbs for which a rule offers the feminine: "a permit" for "a permis". */
  private static final List<String> PARTICIPLES_IN_S = List.of("mit", "prit", "quit");

  /** The objects before a verb, with which its participle agrees. */
  private static final Set<String> OBJECTS = words("l la les qu que");

  /** Pronouns between which and a participle "a" is a verb: "l'outil nous a proposer". */
  private static final Set<String> BEFORE_VERB =
      words("elle en il leur lui me nous on qui se te vous y");

  /** Nouns for many people or things, which stay singular after "le nombre de". */
  private static final Set<String> COLLECTIVE =
      words("courrier matériel mobilier monde outillage personnel public stock texte trafic");

  /** Compounds with "contre", which is also a preposition. */
  private static final String AGAINST = "FR_COMPOUNDS_CONTRE_";

  private static final Set<String> DETERMINERS = words("au cette d des l la le les leur une");

  /** A verb, or a preposition without its accent. */
  private static final String VERB = "a";

  private static final String PREPOSITION = "à ";

  /** A preposition at the start of a sentence; elsewhere it is the name of something. */
  private static final String LETTER = "A";

  /** What is of one kind, so that a noun after "la série de" may stay singular. */
  private static final Set<String> SERIES = words("série séries");

  /** Articles that become one word with "à". */
  private static final Set<String> WITHOUT_PREPOSITION = words("le les");

  private static final Set<String> ARTICLES = words("de des du un une");

  /** Verbs with an adjective: "nous a paru adaptée". */
  private static final Set<String> SEEMING =
      words("paraissait paraissent paraît parait paru semblait semble semblent semblé");

  /** In UTF-16 code units. A subject is not farther from its participle. */
  private static final int FAR = 120;

  /** The end of a clause with an object before its verb: "l'alerte ne lui sera pas". */
  private static final Pattern OBJECT_BEFORE =
      Pattern.compile(
          "\\b(?:lui|leur|me|te|nous|vous)"
              + " (?:a|ont|aura|auront|avait|avaient|est|sont|sera|seront|était|étaient)\\b"
              + "[\\p{L} ]{0,30}+$");

  /** Participles that do not agree after "nous nous sommes", because another word is the object. */
  private static final Set<String> WITH_OTHER_OBJECT =
      words(
          "attribué demandé dit donné fixé offert parlé partagé permis posé promis réparti réservé");

  private static final Pattern REFLEXIVE =
      Pattern.compile("\\b(?:[Nn]ous nous|[Vv]ous vous) \\p{L}{3,9}+$");

  /** A plural at the start of a sentence whose verb is singular: "Les données était". */
  private static final Pattern PLURAL_WITH_SINGULAR =
      Pattern.compile("^(?:Ces|Des|Les|Leurs|Mes|Nos|Ses|Vos) .*\\b(?:a été|est|était|sera)$");

  /** A word after an article without its vowel, at the start of a sentence. */
  private static final Pattern ELIDED = Pattern.compile("^L['’](\\p{L}{2,40}+)");

  private FrenchConditions() {}

  /**
   * @param span what the rule wants to replace
   */
  static boolean hold(String rule, Surroundings around, Span span) {
    String original = span.of(around.text()).strip().toLowerCase(Locale.ROOT);
    String before = around.wordBefore(span).toLowerCase(Locale.ROOT);
    if (rule.startsWith(AGAINST)) {
      return !before.isEmpty() && DETERMINERS.contains(before); // "protection contre attaques"
    }
    return switch (rule) {
      // A small "a" is more often a verb, or a word of English.
      case "A_A_ACCENT" ->
          span.of(around.text()).equals(LETTER)
              && isFrench(around.line(span))
              && startsSentence(around, span) // "le client A qui"
              && !mayBeWithoutSubject(around, span);
      case "ACCORD_CENTAINE_DE" ->
          !COLLECTIVE.contains(original)
              && (!around.hasBefore(span, SERIES) || around.wordBefore(span, 3).equals("une"));
      case "AUX_AVOIR_VCONJ" ->
          PARTICIPLES_IN_S.stream().noneMatch(original::endsWith)
              && !around.wordBefore(span).equals(LETTER) // "A représente la vitesse"
              && !mayBeInfinitive(before, original)
              && !around.hasBefore(span, OBJECTS);
      case "R_VAVOIR_VINF" -> !mayBeInfinitive(before, original);
      case "A_INFINITIF" ->
          !original.startsWith(PREPOSITION)
              && !(original.startsWith(VERB + " ")
                  && (BEFORE_VERB.contains(before)
                      || original.endsWith("é"))); // "si la population a convergé"
      // "Tout les plans"; "toute" may be for any form.
      case "AGREEMENT_TOUT_LE" -> !original.equals("toute");
      // The subject of a word with an ending may stand after it.
      case "ETRE_VPPA_OU_ADJ" ->
          !original.endsWith("s")
              && !original.endsWith("ée")
              && !hasUnclearSubject(around, span, original);
      case "FAIRE_VPPA" -> !SEEMING.contains(before);
      case "OE" -> Character.isLowerCase(around.text().charAt(span.start()));
      default -> true;
    };
  }

  /** Whether "à" may be meant before a verb: "des demandes a valider". */
  private static boolean mayBeInfinitive(String before, String original) {
    return before.equals(VERB) && original.endsWith("er");
  }

  /** Whether "a" may be a verb at the start of a list item: "A les moyens", "A une voiture". */
  private static boolean mayBeWithoutSubject(Surroundings around, Span span) {
    String after = around.wordAfter(span);
    return WITHOUT_PREPOSITION.contains(after)
        || KnownWords.isFiniteVerb("fr", after) // "A représente la vitesse"
        || ARTICLES.contains(after) && !around.line(span).strip().endsWith(".");
  }

  /**
   * Whether the gender of the subject of a sentence is hidden, because it is misspelt as a verb
   * ("l'envoie"), or its number, as in "les listes de chaque client". Between the verb and an
   * object before it, another word may be the subject.
   */
  private static boolean hasUnclearSubject(Surroundings around, Span span, String participle) {
    String sentence = around.sentenceBefore(span, FAR);
    Matcher elided = ELIDED.matcher(sentence);
    return elided.find() && !KnownWords.mayBeNoun("fr", elided.group(1))
        || sentence.contains(" chaque ")
        || OBJECT_BEFORE.matcher(sentence).find()
        || REFLEXIVE.matcher(sentence).find() && WITH_OTHER_OBJECT.contains(participle)
        || PLURAL_WITH_SINGULAR.matcher(sentence).find();
  }

  /** Whether no word stands before on the line, or the mark before ends a sentence. */
  private static boolean startsSentence(Surroundings around, Span span) {
    String text = around.text();
    String before = text.substring(text.lastIndexOf('\n', span.start() - 1) + 1, span.start());
    String last = before.strip();
    return last.isEmpty()
        || !Character.isLetterOrDigit(last.charAt(last.length() - 1)) && !last.endsWith(",");
  }

  private static boolean isFrench(String line) {
    Map<String, Long> known = KnownWords.counts(line);
    return known.get("fr") > known.get("en");
  }
}
