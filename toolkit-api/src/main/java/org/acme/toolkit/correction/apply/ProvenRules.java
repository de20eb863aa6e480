package org.acme.toolkit.correction.apply;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.language.KnownWords;

/**
 * The rules of each language that are right in real documents, or so narrow that they cannot be
 * wrong. LanguageTool has 2,500 rules for English alone. Of those that no list here names, two in
 * five edits of real documents were wrong.
 */
final class ProvenRules {

  /**
   * Rules with at least three edits in src/evaluation/judgements.tsv, of which 95 % are right or
   * harmless.
   */
  private static final Map<String, Set<String>> WITH_RECORD =
      Map.of(
          "de",
          words(
              """
              ALS_ERSTES COMMA_IN_FRONT_RELATIVE_CLAUSE DAS_INFINITIV_VON FEHLERHAFTES_KOMMA_ALLG
              GEMACHT_HABE_IST_KOMMA INDIREKTE_FRAGE KOMMA_INFINITIVGRUPPEN
              KOMMA_ZWISCHEN_HAUPT_UND_NEBENSATZ_2 OLD_SPELLING_RULE PRAEP_PLUS_VERB
              SUBJUNKTION_KOMMA
              """),
          "en",
          words(
              """
              A_UNCOUNTABLE EN_A_VS_AN EN_SPECIFIC_CASE EVERY_EACH_SINGULAR IN_THE_INTERNET
              LOG_IN NON_ANTI_JJ NOUN_VERB_CONFUSION RESPONSIBLE_OF SINGULAR_AFTER_QUANTITY SUBJECT_VERB_NUMBER
              VERB_FORM_IN_CONTEXT
              """),
          "es",
          words(
              """
              CONTRACCIONES DIACRITICS_00 DIACRITICS_02 DIACRITICS_05 DIACRITICS_SPECIAL DIACRITICS_VERB_N_ADJ
              ESTA_TILDE ESTE_TILDE GRAFICO INTERROGATIVOS_CON_TILDE_OS MAS NO_SEPARADO NUMERO
              PAGINA PREFIJOS_JUNTOS_EN_DICCIONARIO PREFIJO_POST PRON_HABER_PARTICIPIO QUEISMO QUE_TILDE2 RELACIONADO_A SE_CREO
              SINO_SI_NO SI_AFIRMACION2 SOBRETODO SUBJUNTIVO_FUTURO ULTIMO
              """),
          "fr",
          words("ACCORD_CENTAINE_DE A_INFINITIF"));

  /** The starts of rules that have a record together, because each is about a few words. */
  private static final Map<String, String> FAMILIES =
      Map.of("de", "DE_MULTITOKEN_SPELLING_", "fr", "FR_COMPOUNDS_");

  /** Rules about words that are never right together, with at most two edits so far. */
  private static final Map<String, Set<String>> FIXED_WORDS =
      Map.of(
          "de",
          words(
              """
              AUF_VERLANGEN DESWEITEREN DES_WEITEREN IM_FOLGENDEN SUBSTANTIVIERUNG_NACH_DURCH
              """),
          "en",
          words(
              """
              HE_VERB_AGR IT_VBZ LESS_MORE_THEN COMP_THAN THERE_OWN ABLE_DEAL_THE ACCORDING_TO ACCORDING_WITH ADVERB_AFTER_AUXILIARY ADVICE_ADVISE
              ADVISE_VBG ALMOST_PEOPLE ALOT ANI_T ANOTHER_PLURAL AN_ANOTHER ARRIVE_TO AS_DISCUSS
              AS_MENTION ATTENTION_ON AWAITING_FOR AWARE_ABOUT A_FEEDBACK A_INFORMATION
              BEEN_PART_AGREEMENT BE_USE_TO_DO BY_THIS_WAY CAN_ABLE_TO CHOOSED
              COMPARISONS_NNS_THEN COMPARISONS_THEN COMPRISES_OF CONFUSION_DUE_DO
              CONNECTED_EACH_OTHER CONSISTS_FROM COULD_OF DAY_TO_DAY_HYPHEN DEPENDENT_OF
              DEPEND_ON DESPITE_OF DIDENT DIDINT DIDN_T_SAW DID_BASEFORM DIFFERENT_OF
              DISCUSS_ABOUT DISCUS_DISCUSS DOES_X_HAS DONNOT DONT_NEEDS DO_TO_THE_FACT_THAT
              EACH_OTHERS EMPHASIZE_ON ENOUGH_ADJECTIVE EN_CONTRACTION_SPELLING ET_ALL EXPLAIN_TO
              FREQUENT_ASKED_QUESTIONS FULL_FILL GIVE_ADVISE HARDWARES HAVNT IF_THERE
              INFLUENCE_TO INTERESTED_ON IN_AVERAGE IN_A_DAILY_BASIS IN_CONTRARY IN_DEED
              IN_FACEBOOK IN_INTERNET IN_ONE_HAND IT_IS_2 I_AM_AGREE I_LOWERCASE KNOWLEDGES
              LACK_OF_VERB LAST_BUT_NOT_LEAST LESS_COMPARATIVE LOOK_FORWARD_TO MAKE_PERSON_TO
              MANGE_MANAGE MANY_KINDS_OF MOST_COMPARATIVE MOST_SUPERLATIVE MY_SELF NEITHER_NOR
              NODT_DOZEN NOT_SAME NUMBER_OF_DISTANT_SUBJECT OPERATION_SYSTEM OTHERS_NOUN
              OTHER_HAND OTHER_THEN PARTICIPATE_ON PAYED PEOPLE_VBZ RATHER_THEN REACH_TO
              REGARDING_TO REPEATED_INTENSIFIER RESPONSIBLE_OF SIMILAR_WITH SOFTWARES SOME_EXTEND
              SPLITTED SUCH_A SUPPOSE_TO THE_ANOTHER THE_BOTH THE_LOTS_OF USE_TO_VERB WHY_NOT_TO
              WRONG_SMALL_WORD
              """),
          "es",
          Set.of(),
          "fr",
          words("EN_TERME_DE FR_SIMPLE_REPLACE_SIMPLE_PARMIS R_VAVOIR_VINF"));

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

  private static final Pattern VOWEL = Pattern.compile("[aeiouAEIOU]");

  /** After "an", they show that "and" was meant. */
  private static final Set<String> AFTER_NO_ARTICLE =
      words("also and as at hence if in is it on or so than that then therefore thus to we");

  /** A rule of Spanish that takes a pronoun for a verb. */
  private static final String BEFORE_NO_VERB = "ESTA_TILDE";

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

  /** Returns the rules and families with a record, each after its language and a space. */
  static Set<String> withRecord() {
    return Stream.concat(
            WITH_RECORD.entrySet().stream()
                .flatMap(
                    entry -> entry.getValue().stream().map(rule -> entry.getKey() + " " + rule)),
            FAMILIES.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the rule, or those that are like it, have enough right edits of real documents. */
  static boolean haveRecord(String language, String rule) {
    return WITH_RECORD.getOrDefault(language, Set.of()).contains(rule)
        || FAMILIES.containsKey(language) && rule.startsWith(FAMILIES.get(language));
  }

  /**
   * Whether a rule is usually right between these words.
   *
   * @param before the word before the finding; empty if there is none
   * @param original what the rule wants to replace
   * @param after the word after the finding; empty if there is none
   */
  static boolean areRight(
      String language, String rule, String before, String original, String after) {
    return (haveRecord(language, rule)
            || FIXED_WORDS.getOrDefault(language, Set.of()).contains(rule))
        && areRightHere(
            rule,
            before.toLowerCase(Locale.ROOT),
            original.strip().toLowerCase(Locale.ROOT),
            after);
  }

  private static boolean areRightHere(String rule, String before, String original, String after) {
    return switch (rule) {
      case QUESTION -> original.equals("ob");
      // Two infinitives with "zu" follow each other without a comma.
      case "KOMMA_INFINITIVGRUPPEN" -> !original.equals(COMPARISON) && !after.equals("zu");
      case "KOMMA_ZWISCHEN_HAUPT_UND_NEBENSATZ_2" ->
          CONJUNCTIONS.stream().anyMatch(original::endsWith) && !WITHOUT_VERB.contains(after);
      case "KNOWLEDGES" -> UNCOUNTABLE.contains(original);
      case "I_LOWERCASE" -> AFTER_I.contains(after);
      case BEFORE_NO_VERB -> INFINITIVE.stream().noneMatch(before::endsWith);
      case ARTICLE -> isPronounced(after);
      case "EN_CONTRACTION_SPELLING" -> !NO_CONTRACTIONS.contains(original);
      // After a modal verb, a participle may lack its "be".
      case "VERB_FORM_IN_CONTEXT" ->
          MODALS.contains(before) && original.endsWith("s")
              || FORMS_OF_BE.contains(before) && !FORMS_OF_BE.contains(original);
      case "EVERY_EACH_SINGULAR" -> EACH.contains(before) && !isNoun(after);
      case "SINGULAR_AFTER_QUANTITY" -> PLURAL.contains(before) && !NUMBER.matcher(after).matches();
      case "HE_VERB_AGR" -> PRONOUNS.contains(before);
      // Of two verbs, the first may be the wrong one.
      case "BEEN_PART_AGREEMENT" -> !original.contains(" ");
      default -> true;
    };
  }

  /** Whether a word is no abbreviation in small letters, such as "html", which is spelt out. */
  private static boolean isPronounced(String word) {
    return !AFTER_NO_ARTICLE.contains(word)
        && (word.equals(word.toUpperCase(Locale.ROOT)) && !word.isEmpty()
            || KnownWords.contains("en", word) && VOWEL.matcher(word).find());
  }

  /** Whether a plural before the word is probably a genitive: "every users name". */
  private static boolean isNoun(String word) {
    return !word.isEmpty() && !word.endsWith("s") && !AFTER_NOUN.contains(word);
  }
}
