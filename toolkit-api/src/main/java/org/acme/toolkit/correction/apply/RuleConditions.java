package org.acme.toolkit.correction.apply;

import static org.acme.toolkit.correction.apply.ProvenRules.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.acme.toolkit.language.KnownWords;
import org.acme.toolkit.text.Span;

/** The words between which single rules are right. Elsewhere, real documents showed mistakes. */
final class RuleConditions {

  private static final Set<String> MODALS =
      words("can could may might must shall should will would");

  private static final Set<String> FORMS_OF_BE = words("am are be been being is was were");

  private static final Set<String> PLURAL =
      words("few many several these those two three four five six seven eight nine ten");

  /**
   * The words after which the second of two words that disagree is the wrong one. Elsewhere, it may
   * be the first.
   */
  private static final Set<String> EACH = words("each every");

  private static final Set<String> AFTER_NOUN =
      words("and are at but by can for from if in into of on or shall so that to which who with");

  private static final Set<String> PRONOUNS = words("he she it");

  private static final Pattern NUMBER = Pattern.compile("\\p{N}++");

  /** Words of specifications that are taken for a word without its apostrophe. */
  private static final Set<String> NO_CONTRACTIONS =
      Set.of("id", "ill", "were", "well", "wed", "shell");

  /** The ends of a Spanish infinitive. A noun with its article follows it, and no other verb. */
  private static final List<String> INFINITIVE = List.of("ar", "er", "ir");

  /** A rule of German that is right for one word only: the comma before "ob". */
  private static final String QUESTION = "INDIREKTE_FRAGE";

  /** German "als" before an infinitive compares more often than it starts a clause. */
  private static final String COMPARISON = "als";

  /**
   * The last words of a finding before which German always has a comma. Others, such as "nachdem",
   * may be two words that are written as one.
   */
  private static final List<String> CONJUNCTIONS =
      List.of(" damit", " dass", " ob", " sobald", " weil", " wenn");

  /** What follows "wenn" in a clause without a verb, which needs no comma. */
  private static final Set<String> WITHOUT_VERB =
      words("benötigt erforderlich gewünscht möglich nötig notwendig vorhanden");

  /** English words without a plural. Others of the same rule have one: "infrastructures". */
  private static final Set<String> UNCOUNTABLE =
      words(
          "advices datas equipments feedbacks furnitures hardwares informations knowledges softwares");

  /** What follows "i" if it is no variable. */
  private static final Set<String> AFTER_I =
      words("agree am can could did do had have hope need think want was will would");

  /** A rule of English about the sound of the next word. */
  private static final String ARTICLE = "EN_A_VS_AN";

  /** The ends of French verbs for which a rule offers the feminine: "a permit" for "a permis". */
  private static final List<String> PARTICIPLES_IN_S = List.of("mit", "prit", "quit");

  /** The objects of French before a verb, with which its participle agrees. */
  private static final Set<String> OBJECTS = words("l la les qu que");

  private static final Set<String> DETERMINERS =
      words("a all an any each her his its my our that the their these this those your");

  private static final String ENGLISH = "en";

  private static final Set<String> POINTING = words("these those");

  private static final Pattern PARTICIPLE =
      Pattern.compile("\\p{L}{2,40}+(?<=ed|given|taken|written|done|made|sent|set|used)");

  private static final Set<String> PREPOSITIONS =
      words("about at between by for from in into of on through to via with without");

  /** Words after which "to" starts an infinitive, and not a place: "able to", "go to". */
  private static final Set<String> BEFORE_INFINITIVE =
      words(
          """
          ability able allow allowed allows had has have help helps how need needed needs option order possible
          required requires tries try unable used want wanted wants
          """);

  /** Words before a letter that is no article: "option A". */
  private static final Set<String> LABELLED =
      words("appendix case class column figure group option part phase point section step table");

  /** Verbs with which "in" and "on" are one word, so that another one may follow. */
  private static final Set<String> WITH_PARTICLE =
      words(
          """
          check checked fill filled go goes going it log logged logs move moved plug plugged sign
          signed signs switch switched them turn turned turns which zoom zoomed
          """);

  /** What "is" may end, so that another one may follow: "what it is is". They start no sentence. */
  private static final Set<String> SUBJECTS = words("he it she that there this what");

  private RuleConditions() {}

  /** Returns the word before a span, or the one before its adverb: "It also have". */
  private static String wordBeforeAdverb(Surroundings around, Span span) {
    String before = around.wordBefore(span).toLowerCase(Locale.ROOT);
    return before.equals("also") || before.endsWith("ly") ? around.wordBefore(span, 2) : before;
  }

  /** Whether a word is written twice, although its first one cannot belong to the words before. */
  static boolean isTwice(String word, Surroundings around, Span span) {
    String before = around.wordBefore(span);
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "is" -> !SUBJECTS.contains(before);
      case "in", "on" -> !WITH_PARTICLE.contains(before.toLowerCase(Locale.ROOT));
      default -> true;
    };
  }

  /**
   * @param span what the rule wants to replace
   */
  static boolean hold(String rule, Surroundings around, Span span) {
    String before = around.wordBefore(span).toLowerCase(Locale.ROOT);
    String original = span.of(around.text()).strip().toLowerCase(Locale.ROOT);
    String after = around.wordAfter(span);
    return switch (rule) {
      case QUESTION -> original.equals("ob");
      // Two infinitives with "zu" follow each other without a comma.
      case "KOMMA_INFINITIVGRUPPEN" ->
          !original.equals(COMPARISON)
              && !startsWithDash(original)
              && !after.equals("zu")
              && !(original.equals("ohne") && after.startsWith("weiter"));
      case "KOMMA_ZWISCHEN_HAUPT_UND_NEBENSATZ_2" ->
          CONJUNCTIONS.stream().anyMatch(original::endsWith)
              && !startsWithDash(original)
              && !original.contains(" nur ") // which may be on either side of the comma
              && !WITHOUT_VERB.contains(after);
      // Unlike other words, "data" may be a plural. With a capital, the word may be a name of code.
      case "KNOWLEDGES" ->
          UNCOUNTABLE.contains(original)
              && Character.isLowerCase(around.text().charAt(span.start()))
              && (original.equals("datas")
                  || !around.hasBefore(span, PLURAL) && NextWord.endsNoun(after));
      case "SOFTWARES", "HARDWARES" -> !around.hasBefore(span, PLURAL) && NextWord.endsNoun(after);
      case "PARTICIPATE_ON" -> !original.endsWith(" to") || DETERMINERS.contains(after);
      // After "is", the noun is the wrong word.
      case "ANOTHER_PLURAL" -> !FORMS_OF_BE.contains(before);
      case "A_UNCOUNTABLE",
          "A_FEEDBACK",
          "A_INFORMATION",
          "IN_THE_INTERNET",
          "IN_INTERNET",
          "IN_FACEBOOK" ->
          !NextWord.continuesNoun(after)
              && !around.isPossessive(span)
              && !original.endsWith("intelligence"); // "an artificial intelligence" is one system
      case "FEWER_LESS" -> !after.equals("than") && !NUMBER.matcher(after).matches();
      case "LOG_IN", "NOUN_VERB_CONFUSION", "SETUP_VERB" ->
          MODALS.contains(wordBeforeAdverb(around, span))
              || !NextWord.continuesNoun(after)
              || BEFORE_INFINITIVE.contains(around.wordBefore(span, 2));
      case "DAY_TO_DAY_HYPHEN" -> !before.equals("from");
      case "OTHER_THEN" -> !DETERMINERS.contains(before);
      // "my self-hosted server"
      case "MY_SELF" -> NextWord.endsNoun(after) && !around.text().startsWith("-", span.end());
      case "A_GOOGLE" ->
          around.isFree(span)
              && !around.isKey(span)
              && (original.equals("google") || !before.equals("to") && !MODALS.contains(before));
      case "GITHUB", "GIT_HUB", "WORDPRESS", "YOUTUBE" ->
          around.isFree(span) && !around.isKey(span);
      // A small "a" is more often a verb, or a word of English.
      case "A_A_ACCENT" -> span.of(around.text()).equals("A") && isFrench(around.line(span));
      case "AUX_AVOIR_VCONJ" ->
          PARTICIPLES_IN_S.stream().noneMatch(original::endsWith)
              && !around.hasBefore(span, OBJECTS);
      case "OE" -> Character.isLowerCase(around.text().charAt(span.start()));
      case "I_LOWERCASE" -> AFTER_I.contains(after);
      case "ESTA_TILDE" ->
          INFINITIVE.stream().noneMatch(before::endsWith)
              && !SpanishClause.hasVerb(around.text(), span.end());
      // "sub cero" is the number of a variable.
      case "PREFIJOS_JUNTOS_EN_DICCIONARIO" -> !original.endsWith("cero");
      case "QUE_TILDE2" -> !SpanishClause.mayFollow(around.wordBefore(span, 2), before);
      case "SINO_SI_NO" -> !original.equals("sino") || !after.equals("que");
      case "DIACRITICS_VERB_N_ADJ" -> !original.equals("domino"); // "dominio" is more frequent
      case ARTICLE -> NextWord.isPronounced(after) && !LABELLED.contains(before);
      case "EN_CONTRACTION_SPELLING" -> !NO_CONTRACTIONS.contains(original);
      // Before a participle, "it's" is "it is".
      case "IT_IS", "IT_IS_2" -> !PARTICIPLE.matcher(after).matches();
      case "SUBJECT_VERB_NUMBER" ->
          original.endsWith("s")
              || !NamedSubject.isPronoun(before) && !NextWord.continuesNoun(after);
      // After a modal verb, a participle may lack its "be", and before its object an active verb.
      // With a capital, the modal verb may be what the sentence is about.
      case "VERB_FORM_IN_CONTEXT" ->
          MODALS.contains(around.wordBefore(span))
                  && original.endsWith("s")
                  && !around.wordBefore(span, 2).endsWith("ing")
              || FORMS_OF_BE.contains(before)
                  && !FORMS_OF_BE.contains(original)
                  && NextWord.endsVerb(after);
      case "EVERY_EACH_SINGULAR" -> EACH.contains(before) && !isNoun(after);
      // "These" may be the wrong word, or the word after it a verb.
      case "SINGULAR_AFTER_QUANTITY" ->
          PLURAL.contains(before)
              && !NUMBER.matcher(after).matches()
              && (!POINTING.contains(before) || NextWord.followsPlural(after));
      case "IT_VBZ" ->
          PRONOUNS.contains(wordBeforeAdverb(around, span))
              && !PREPOSITIONS.contains(around.wordBefore(span, 2))
              && (!KnownWords.mayBeNoun(ENGLISH, original) || NextWord.startsObject(after));
      // Of two verbs, the first may be the wrong one, and the second may be a noun.
      case "BEEN_PART_AGREEMENT" ->
          !original.contains(" ")
              && (!KnownWords.mayBeNoun(ENGLISH, original) || NextWord.endsVerb(after));
      default -> true;
    };
  }

  /** A dash already separates two clauses. */
  private static boolean startsWithDash(String original) {
    return original.startsWith("–") || original.startsWith("—");
  }

  /** Whether a plural before the word is probably a genitive: "every users name". */
  private static boolean isNoun(String word) {
    return !word.isEmpty() && !word.endsWith("s") && !AFTER_NOUN.contains(word);
  }

  private static boolean isFrench(String line) {
    Map<String, Long> known = KnownWords.counts(line);
    return known.get("fr") > known.get("en");
  }
}
