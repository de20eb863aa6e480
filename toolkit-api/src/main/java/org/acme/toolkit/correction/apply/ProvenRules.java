package org.acme.toolkit.correction.apply;

import static org.acme.toolkit.language.WordSet.words;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.correction.condition.RuleConditions;
import org.acme.toolkit.correction.evidence.Surroundings;
import org.acme.toolkit.text.Span;

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
              ALS_ERSTES COMMA_IN_FRONT_RELATIVE_CLAUSE DAS_INFINITIV_VON DAS_SELBE FEHLERHAFTES_KOMMA_ALLG
              GEMACHT_HABE_IST_KOMMA INDIREKTE_FRAGE KOMMA_INFINITIVGRUPPEN
              KOMMA_VOR_SONDERN KOMMA_ZWISCHEN_HAUPT_UND_NEBENSATZ_2 OLD_SPELLING_RULE PRAEP_PLUS_VERB
              SUBJUNKTION_KOMMA
              """),
          "en",
          words(
              """
              A_GOOGLE A_UNCOUNTABLE EN_A_VS_AN EN_SPECIFIC_CASE EVERY_EACH_SINGULAR FEWER_LESS
              GITHUB GOOGLE_PRODUCTS IN_THE_INTERNET IT_IS LOG_IN NON_ANTI_JJ NOUN_VERB_CONFUSION RESPONSIBLE_OF SINGULAR_AFTER_QUANTITY SETUP_VERB SUBJECT_VERB_NUMBER
              VERB_FORM_IN_CONTEXT YOUTUBE
              """),
          "es",
          words(
              """
              CONTRACCIONES DIACRITICS_00 DIACRITICS_02 DIACRITICS_05 DIACRITICS_SPECIAL DIACRITICS_VERB_N_ADJ
              ESTA_TILDE ESTE_TILDE GRAFICO INTERROGATIVOS_CON_TILDE_OS MAS NO_SEPARADO NUMERO
              PAGINA PREFIJOS_JUNTOS_EN_DICCIONARIO PREFIJO_POST PRON_HABER_PARTICIPIO QUEISMO QUE_TILDE2 RELACIONADO_A SE_CREO
              SINO_SI_NO SI_AFIRMACION2 SOBRETODO SUBJUNTIVO_FUTURO
              """),
          "fr",
          words(
              """
              ACCORD_CENTAINE_DE ACCORD_CHAQUE AGREEMENT_TOUT_LE AUX_AVOIR_VCONJ
              A_A_ACCENT A_INFINITIF ETRE_VPPA_OU_ADJ FAIRE_VPPA OE SI_CI_SY
              """));

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
              ADVERB_AFTER_AUXILIARY ADVISE_VBG ALOT ANI_T ANOTHER_PLURAL
              AN_ANOTHER ARRIVE_TO AS_DISCUSS AS_MENTION ATTENTION_ON
              AWAITING_FOR AWARE_ABOUT A_FEEDBACK A_INFORMATION
              BEEN_PART_AGREEMENT BE_USE_TO_DO BY_THIS_WAY CAN_ABLE_TO CHOOSED
              COMPARISONS_THEN COMPRISES_OF COMP_THAN CONNECTED_EACH_OTHER
              CONSISTS_FROM COULD_OF DAY_TO_DAY_HYPHEN DEPENDENT_OF DEPEND_ON
              DESPITE_OF DIDENT DIDINT DIDN_T_SAW DID_BASEFORM DIFFERENT_OF
              DISCUSS_ABOUT DOES_X_HAS DONNOT DONT_NEEDS DO_TO_THE_FACT_THAT
              EACH_OTHERS EMPHASIZE_ON EN_CONTRACTION_SPELLING ET_ALL
              FREE_REIGN FREQUENT_ASKED_QUESTIONS FULL_FILL GIT_HUB GIVE_ADVISE HARDWARES
              HAVNT HE_DONT IF_THERE INTERESTED_ON IN_AVERAGE IN_A_DAILY_BASIS
              IN_CONTRARY IN_DEED IN_FACEBOOK IN_INTERNET IN_ONE_HAND IT_IS_2 IT_VBZ
              I_AM_AGREE I_LOWERCASE KNOWLEDGES LAST_BUT_NOT_LEAST MANY_KINDS_OF
              MOST_COMPARATIVE MY_SELF NEITHER_NOR NODT_DOZEN NOT_SAME NUMBER_OF_DISTANT_SUBJECT
              OPERATION_SYSTEM OTHER_HAND OTHER_THEN PARTICIPATE_ON PAYED
              RATHER_THEN REGARDING_TO REPEATED_INTENSIFIER RESPONSIBLE_OF
              SIMILAR_WITH SOFTWARES SOME_EXTEND SPLITTED SUPPOSE_TO THERE_OWN
              THERE_S_MANY THE_ANOTHER THE_BOTH THE_LOTS_OF
              WORDPRESS WRONG_SMALL_WORD
              """),
          "es",
          Set.of(),
          "fr",
          words("EL_SI EN_TERME_DE FR_SIMPLE_REPLACE_SIMPLE_PARMIS R_VAVOIR_VINF"));

  /** Rules that look at more words than the model of word sequences, so it cannot judge them. */
  private static final Set<String> BEYOND_MODEL =
      Set.of("NUMBER_OF_DISTANT_SUBJECT", "WRONG_SMALL_WORD");

  private ProvenRules() {}

  static boolean needModel(String rule) {
    return !BEYOND_MODEL.contains(rule);
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

  /** Whether a rule is right at least between some words. */
  static boolean contain(String language, String rule) {
    return haveRecord(language, rule)
        || FIXED_WORDS.getOrDefault(language, Set.of()).contains(rule);
  }

  /**
   * Whether a rule is usually right between these words.
   *
   * @param span what the rule wants to replace
   */
  static boolean areRight(String language, String rule, Surroundings around, Span span) {
    return contain(language, rule) && RuleConditions.hold(rule, around, span);
  }
}
