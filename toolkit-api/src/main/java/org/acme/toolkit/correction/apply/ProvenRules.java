package org.acme.toolkit.correction.apply;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The rules of English that are right in real documents, or so narrow that they cannot be wrong.
 * LanguageTool has 2,500 rules for English. Of those that no list here named, two in five edits of
 * real documents were wrong. The other languages have fewer rules, and they are right more often.
 */
final class ProvenRules {

  private static final String ENGLISH = "en";

  private static final Set<String> OWN =
      words(
          """
          ABLE_DEAL_THE ACCORDING_WITH ADVERB_AFTER_AUXILIARY ALMOST_PEOPLE ANOTHER_PLURAL ARRIVE_TO
          ATTENTION_ON AWARE_ABOUT BY_THIS_WAY COMPRISES_OF CONNECTED_EACH_OTHER CONSISTS_FROM
          DEPENDENT_OF DIFFERENT_OF DISCUSS_ABOUT DONNOT EACH_OTHERS EMPHASIZE_ON ENOUGH_ADJECTIVE
          INFLUENCE_TO INTERESTED_ON IN_AVERAGE IN_A_DAILY_BASIS IN_CONTRARY IN_DEED IN_INTERNET
          IN_ONE_HAND IN_SAME_TIME I_AM_AGREE KNOWLEDGES LACK_OF_VERB LAST_BUT_NOT_LEAST MAKE_PERSON_TO
          MY_SELF NOT_SAME NUMBER_OF_DISTANT_SUBJECT OTHERS_NOUN OTHER_HAND PARTICIPATE_ON REACH_TO REPEATED_INTENSIFIER RESPONSIBLE_OF SIMILAR_WITH
          SINGULAR_AFTER_QUANTITY SUBJECT_VERB_NUMBER SUCH_A THE_ANOTHER THE_BOTH THE_LOTS_OF
          VERB_FORM_IN_CONTEXT WHY_NOT_TO WRONG_SMALL_WORD
          """);

  private static final Set<String> OF_LANGUAGETOOL =
      words(
          """
          ACCEPT_EXCEPT ACCORDING_TO ADVICE_ADVISE ADVISE_VBG AFFECT_EFFECT ALOT ANI_T AN_ANOTHER
          AS_DISCUSS AS_MENTION AS_WILL_AS AWAITING_FOR A_CD_NNS A_FEEDBACK A_INFORMATION A_LOT_OF_NN
          A_NNS A_UNCOUNTABLE BEEN_PART_AGREEMENT BELIEVE_BELIEF BE_USE_TO_DO CAN_ABLE_TO CHOOSED
          COMPARISONS_NNS_THEN COMPARISONS_THEN COMP_THAN CONFUSION_DUE_DO CONFUSION_OF_THESES_THESE
          COULD_OF DAY_TO_DAY_HYPHEN DEPEND_ON DESPITE_OF DIDENT DIDINT DIDN_T_SAW DID_BASEFORM DID_PAST
          DISCUS_DISCUSS DOES_NP_VBZ DOES_X_HAS DONT_NEEDS DO_TO_THE_FACT_THAT DO_VBZ EITHER_NOR
          ENGLISH_WORD_REPEAT_RULE EN_A_VS_AN EN_CONTRACTION_SPELLING EN_SPECIFIC_CASE ET_ALL
          EVERYDAY_EVERY_DAY EVERY_EACH_SINGULAR EXPLAIN_TO FREQUENT_ASKED_QUESTIONS FULL_FILL
          GIVE_ADVISE HARDWARES HAVNT IF_THERE IN_FACEBOOK IN_PRINCIPAL IN_THE_INTERNET IT_IS_2 IT_VBZ
          I_LOWERCASE LESS_COMPARATIVE LESS_MORE_THEN LOG_IN LOOK_FORWARD_TO LOTS_OF_NN MANGE_MANAGE
          MANY_KINDS_OF MANY_NN_U MOST_COMPARATIVE MOST_SOME_OF_NNS MOST_SUPERLATIVE MUST_BE_DO
          NEITHER_NOR NODT_DOZEN NON_ANTI_JJ NOUN_VERB_CONFUSION OPERATION_SYSTEM OTHER_THEN PAYED
          PEOPLE_VBZ POSSES_POSSESS PREFER_TO_VBG RATHER_THEN REGARDING_TO SHOULD_BE_DO SOFTWARES
          SOME_EXTEND SPLITTED SUPPOSE_TO THEIR_IS THERE_OWN THEY_WHERE THE_SOME THIS_NNS TOO_EITHER
          TO_AFTER_MODAL_VERBS TO_NON_BASE TO_TOO USE_TO_VERB WILL_BASED_ON WILL_BECOMING
          """);

  /** Right after a pronoun. After a noun, the noun may be wrong. */
  private static final Set<String> AFTER_PRONOUN = Set.of("HE_VERB_AGR");

  private static final Set<String> PRONOUNS = Set.of("he", "she", "it");

  /** Words of specifications that are taken for a word without its apostrophe. */
  private static final Set<String> NO_CONTRACTIONS =
      Set.of("id", "ill", "were", "well", "wed", "shell");

  /** The ends of a Spanish infinitive. A noun with its article follows it, and no other verb. */
  private static final List<String> INFINITIVE = List.of("ar", "er", "ir");

  /** Rules that are right for one text only: the comma before "ob", and "en torno a". */
  private static final Map<String, String> ONLY_FOR =
      Map.of("INDIREKTE_FRAGE", "ob", "EN_TORNO", "entorno a");

  /** Rules of Spanish that take a preposition or a pronoun for a verb. */
  private static final Set<String> BEFORE_NO_VERB = Set.of("ESTA_TILDE", "A_PARTICIPIO");

  /** Rules that look at more words than the model of word sequences, so it cannot judge them. */
  private static final Set<String> BEYOND_MODEL =
      Set.of("NUMBER_OF_DISTANT_SUBJECT", "WRONG_SMALL_WORD");

  private ProvenRules() {}

  static boolean needModel(String rule) {
    return !BEYOND_MODEL.contains(rule);
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  /**
   * Whether a rule is usually right between these words.
   *
   * @param before the word before the finding; empty if there is none
   * @param original what the rule wants to replace
   */
  static boolean areRight(String language, String rule, String before, String original) {
    if (ONLY_FOR.containsKey(rule)) {
      return ONLY_FOR.get(rule).equals(original.strip().toLowerCase(Locale.ROOT));
    }
    if (BEFORE_NO_VERB.contains(rule)) {
      return INFINITIVE.stream().noneMatch(before::endsWith);
    }
    if (!language.equals(ENGLISH)) {
      return true;
    }
    if (AFTER_PRONOUN.contains(rule)) {
      return PRONOUNS.contains(before.toLowerCase(Locale.ROOT));
    }
    return (OWN.contains(rule) || OF_LANGUAGETOOL.contains(rule))
        && !(rule.equals("EN_CONTRACTION_SPELLING")
            && NO_CONTRACTIONS.contains(original.toLowerCase(Locale.ROOT)));
  }
}
