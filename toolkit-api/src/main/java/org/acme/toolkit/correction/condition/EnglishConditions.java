package org.acme.toolkit.correction.condition;

import static org.acme.toolkit.language.WordSet.words;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.acme.toolkit.correction.evidence.Surroundings;
import org.acme.toolkit.language.KnownWords;
import org.acme.toolkit.text.Span;

/** The words between which single rules of English are right. */
final class EnglishConditions {

  static final Set<String> MODALS = words("can could may might must shall should will would");

  private static final Set<String> FORMS_OF_BE = words("am are be been being is was were");

  private static final Set<String> NO_PLURAL =
      words("anyone everyone he it nobody she someone somebody");

  private static final Set<String> COUNTING = words("number numbers");

  /** Words for things that are not named: "the above are". */
  private static final Set<String> FOR_PLURALS = words("above below following latter remaining");

  private static final Set<String> ALL = words("all both");

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

  /** English words without a plural. Others of the same rule have one: "infrastructures". */
  private static final Set<String> UNCOUNTABLE =
      words(
          "advices datas equipments feedbacks furnitures hardwares informations knowledges softwares");

  /** What follows "i" if it is no variable. */
  private static final Set<String> AFTER_I =
      words("agree am can could did do had have hope need think want was will would");

  /** A rule of English about the sound of the next word. */
  private static final String ARTICLE = "EN_A_VS_AN";

  private static final Set<String> DETERMINERS =
      words("a all an any each her his its my our that the their these this those your");

  private static final String ENGLISH = "en";

  private static final Set<String> POINTING = words("these those");

  private static final Set<String> VERBS_BEFORE_OF =
      words("approve beware complain conceive consist dispose dream hear know speak think");

  private static final Pattern PARTICIPLE =
      Pattern.compile("\\p{L}{2,40}+(?<=ed|given|taken|written|done|made|sent|set|used)");

  static final Set<String> PREPOSITIONS =
      words("about at between by for from in into of on through to via with without");

  /** Words after which "to" starts an infinitive, and not a place: "able to", "go to". */
  private static final Set<String> BEFORE_INFINITIVE =
      words(
          """
          ability able allow allowed allows had has have help helps how need needed needs option order possible
          required requires tries try unable used want wanted wants
          """);

  /** Words after which "to" starts a place: "back to login". */
  private static final Set<String> BACK =
      words("back navigate navigates redirect redirected redirects return returns");

  /** Verbs with which "in" and "on" are one word, so that another one may follow. */
  static final Set<String> WITH_PARTICLE =
      words(
          """
          check checked fill filled go goes going it log logged logs move moved plug plugged sign
          signed signs switch switched them turn turned turns which zoom zoomed
          """);

  private EnglishConditions() {}

  /** Returns the word before a span, or the one before its adverb: "It also have". */
  private static String wordBeforeAdverb(Surroundings around, Span span) {
    String before = around.wordBefore(span).toLowerCase(Locale.ROOT);
    return before.equals("also") || before.endsWith("ly") ? around.wordBefore(span, 2) : before;
  }

  /**
   * @param span what the rule wants to replace
   */
  static boolean hold(String rule, Surroundings around, Span span) {
    String before = around.wordBefore(span).toLowerCase(Locale.ROOT);
    String original = span.of(around.text()).strip().toLowerCase(Locale.ROOT);
    String after = around.wordAfter(span);
    return switch (rule) {
      // Unlike other words, "data" may be a plural. With a capital, the word may be a name of code.
      case "KNOWLEDGES" ->
          UNCOUNTABLE.contains(original)
              && !around.hasBefore(span, COUNTING) // "a number of feedbacks"
              && Character.isLowerCase(around.text().charAt(span.start()))
              && (original.equals("datas")
                  || !around.hasBefore(span, PLURAL) && NextWord.endsNoun(after));
      case "SOFTWARES", "HARDWARES" -> !around.hasBefore(span, PLURAL) && NextWord.endsNoun(after);
      case "PARTICIPATE_ON" -> !original.endsWith(" to") || DETERMINERS.contains(after);
      // After "is", the noun is the wrong word. A verb is none: "from one to another uses". An
      // apostrophe may be missing before a noun: "edit another users name".
      case "ANOTHER_PLURAL" ->
          !FORMS_OF_BE.contains(before)
              && !NextWord.continuesNoun(after)
              && (NextWord.endsNoun(after)
                  || !KnownWords.mayBeVerbAfterIt(
                      original.substring(original.lastIndexOf(' ') + 1)));
      case "MANY_KINDS_OF" -> NextWord.endsPlural(after); // "many kinds of social groups"
      case "NODT_DOZEN" -> PREPOSITIONS.contains(before); // "the first and last dozen"
      case "A_UNCOUNTABLE",
          "A_FEEDBACK",
          "A_INFORMATION",
          "IN_THE_INTERNET",
          "IN_INTERNET",
          "IN_FACEBOOK" ->
          !WITH_PARTICLE.contains(before) // "log in the website"
              && !before.startsWith("connect") // to the website
              && !NextWord.continuesNoun(after)
              && !around.isPossessive(span)
              && !PARTICIPLE.matcher(after).matches() // "an access denied message"
              && !original.endsWith("intelligence"); // "an artificial intelligence" is one system
      case "FEWER_LESS" -> !after.equals("than") && !NUMBER.matcher(after).matches();
      case "LOG_IN", "NOUN_VERB_CONFUSION", "SETUP_VERB" ->
          !after.equals("in")
              && !NO_PLURAL.contains(before) // "someone login"
              && !isNameOfButton(around, span, before)
              && !original.equals("markdown")
              && (MODALS.contains(wordBeforeAdverb(around, span))
                  || !NextWord.continuesNoun(after)
                  || BEFORE_INFINITIVE.contains(around.wordBefore(span, 2)));
      // "The below are the criteria"; with "all", the subject is the wrong word.
      case "NUMBER_OF_DISTANT_SUBJECT" ->
          !NamedSubject.isQuantity(around.text(), span.start())
              && !FOR_PLURALS.contains(before)
              && !ALL.contains(after);
      case "EACH_OTHERS" -> NextWord.endsNoun(after) && !around.isPossessive(span);
      case "THE_ANOTHER" -> original.endsWith("another"); // "help the our understand"
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
      case "I_LOWERCASE" -> AFTER_I.contains(after);
      case ARTICLE -> NextWord.fitsArticle(around, span, original);
      case "EN_CONTRACTION_SPELLING" -> !NO_CONTRACTIONS.contains(original);
      // Before a participle, "it's" is "it is". After "and", "its" may have a noun: "and its time".
      case "IT_IS", "IT_IS_2" ->
          !PARTICIPLE.matcher(after).matches()
              && !(rule.equals("IT_IS_2") && original.equals("its") && before.equals("and"));
      case "SUBJECT_VERB_NUMBER" -> NamedSubject.isBefore(around, span, original);
      // After a modal verb, a participle may lack its "be", and before its object an active verb.
      // With a capital, the modal verb may be what the sentence is about.
      case "VERB_FORM_IN_CONTEXT" ->
          MODALS.contains(around.wordBefore(span))
                  && original.endsWith("s")
                  && !around.wordBefore(span, 2).endsWith("ing")
              || FORMS_OF_BE.contains(before)
                  && !FORMS_OF_BE.contains(original)
                  && !(original.equals("do") && after.equals("to")) // "is due to"
                  && NextWord.endsVerb(after);
      case "EVERY_EACH_SINGULAR" -> EACH.contains(before) && !isNoun(after);
      // "These" may be the wrong word, or the word after it a verb.
      case "SINGULAR_AFTER_QUANTITY" ->
          PLURAL.contains(before)
              && (!POINTING.contains(before)
                  ? NextWord.endsPlural(after)
                  : NextWord.followsPlural(after)
                      && !(after.isEmpty() && KnownWords.mayBeVerbAfterIt(original + "s"))
                      && !(after.equals("of") && VERBS_BEFORE_OF.contains(original)));
      case "IT_VBZ" ->
          PRONOUNS.contains(wordBeforeAdverb(around, span))
              && !PREPOSITIONS.contains(around.wordBefore(span, 2))
              && !around.wordBefore(span, 2).endsWith("ing") // "what is done when using it are"
              && (!KnownWords.mayBeNoun(ENGLISH, original) || NextWord.startsObject(after));
      // Of two verbs, the first may be the wrong one, and the second may be a noun.
      case "BEEN_PART_AGREEMENT" ->
          !original.contains(" ")
              && (!KnownWords.mayBeNoun(ENGLISH, original) || NextWord.endsVerb(after));
      default -> true;
    };
  }

  /** Whether a capital after "to" shows no verb: "navigate to Logout". */
  private static boolean isNameOfButton(Surroundings around, Span span, String before) {
    return before.equals("to")
        && (Character.isUpperCase(around.text().charAt(span.start()))
            || BACK.contains(around.wordBefore(span, 2).toLowerCase(Locale.ROOT)))
        && !BEFORE_INFINITIVE.contains(around.wordBefore(span, 2));
  }

  /** Whether a plural before the word is probably a genitive: "every users name". */
  private static boolean isNoun(String word) {
    return !word.isEmpty() && !word.endsWith("s") && !AFTER_NOUN.contains(word);
  }
}
