package org.acme.toolkit.correction.apply;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What real documents showed about single rules of LanguageTool. */
final class RuleLists {

  /** Rules of the types style and typography, or of none, that are also about right and wrong. */
  private static final Set<String> RIGHT_OR_WRONG =
      Set.of(
          "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA",
          "MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE",
          "INTRODUCTION_COMMA",
          "CLAUSE_COMMA",
          "CONTRAST_COMMA",
          "GONNA",
          "WANNA",
          "A_GOOGLE",
          "FEWER_LESS",
          "GITHUB",
          "GIT_HUB",
          "GOOGLE_PRODUCTS",
          "IT_IS",
          "SETUP_VERB",
          "THERE_S_MANY",
          "WORDPRESS",
          "YOUTUBE",
          // German
          "ABKUERZUNG_FEHLENDE_PUNKTE",
          "ALS_ERSTES",
          "AUF_VERLANGEN",
          "COMMA_IN_FRONT_RELATIVE_CLAUSE",
          "DAS_INFINITIV_VON",
          "DAS_SELBE",
          "DESWEITEREN",
          "DES_WEITEREN",
          "FEHLERHAFTES_KOMMA_ALLG",
          "GEMACHT_HABE_IST_KOMMA",
          "IM_FOLGENDEN",
          "INDIREKTE_FRAGE",
          "KOMMA_INFINITIVGRUPPEN",
          "KOMMA_VOR_SONDERN",
          "KOMMA_ZWISCHEN_HAUPT_UND_NEBENSATZ_2",
          "PLURAL_APOSTROPH",
          "PRAEP_PLUS_VERB",
          "SUBJUNKTION_KOMMA",
          "SUBSTANTIVIERUNG_NACH_DURCH",
          // French
          "ACCORD_CENTAINE_DE",
          "ACCORD_CHAQUE",
          "AGREEMENT_TOUT_LE",
          "AUX_AVOIR_VCONJ",
          "A_A_ACCENT",
          "A_INFINITIF",
          "EL_SI",
          "EN_TERME_DE",
          "ETRE_VPPA_OU_ADJ",
          "FAIRE_VPPA",
          "OE",
          "R_VAVOIR_VINF",
          "SI_CI_SY");

  /** Rules that are applied to general prose, but only suggested in texts about software. */
  private static final Set<String> FOR_ESSAYS =
      Set.of(
          "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA",
          "MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE",
          "INTRODUCTION_COMMA",
          "CLAUSE_COMMA",
          "CONTRAST_COMMA",
          "BARE_SINGULAR_NOUN",
          "A_INSTALL",
          "TOO_ADJECTIVE_TO");

  /** Rules whose corrections of real documents were wrong too often. */
  private static final Set<String> OFTEN_WRONG =
      Set.of(
          // English
          "A_INFINITIVE",
          "A_RB_NN",
          "ALLOW_TO",
          "CAPITAL_AFTER_COMMA",
          "CAUSE_BECAUSE",
          "EN_SPLIT_WORDS_HYPHEN",
          "HAVE_PART_AGREEMENT",
          "IN_THE_MEAN_TIME_PHRASE",
          "IT_ITS",
          "MD_BASEFORM",
          "MUCH_COUNTABLE",
          "NON3PRS_VERB",
          "PLURAL_MODIFIER",
          "THEYRE_THEIR",
          "THE_PUNCT",
          "THE_SUPERLATIVE",
          // French
          "FR_MULTITOKEN_SPELLING_TWO",
          "FR_SIMPLE_REPLACE_SIMPLE_LANGUAGE",
          // Spanish
          "CLICK_CLIC",
          "CUAL_CON_TILDE",
          "DIACRITICS_OTHERS",
          "D_ELA",
          "EL_TILDE",
          "FALTA_ELEMENTO_ENTRE_VERBOS",
          "FUTURO_SUBJ_IND",
          "SE",
          "SI",
          "SIGLAS",
          "SUBJUNTIVO_INCORRECTO",
          "SUBJUNTIVO_PASADO",
          "Y_E_O_U");

  /** Rules that are as often wrong in general prose. */
  private static final Set<String> WRONG_EVERYWHERE =
      Set.of("ADVERB_OR_HYPHENATED_ADJECTIVE", "IF_IS");

  /** Rules about compounds. Both spellings may be correct, by taste or in names. */
  private static final Pattern COMPOUND_RULES =
      Pattern.compile(
          "EN_COMPOUNDS_.*|CROSS_COMPOUNDS|META_DATA|.*_COMPOUNDS|CA_BRAND_NEW|ACCORDING_TO_ME");

  private static final String NAMES = "_MULTITOKEN_SPELLING_";

  /** Replacements from a list of words, some of which are names or words of other countries. */
  private static final String LIST_OF_WORDS = "ES_SIMPLE_REPLACE_";

  /** Words that nobody writes twice on purpose. */
  private static final Map<String, Set<String>> NEVER_TWICE =
      Map.of(
          "de",
              Set.of(
                  "und", "oder", "in", "von", "mit", "ein", "eine", "auf", "daher", "ist", "nicht",
                  "für"),
          "en",
              Set.of(
                  "a", "an", "and", "are", "as", "at", "be", "by", "can", "for", "from", "if", "in",
                  "into", "is", "it", "must", "not", "of", "on", "or", "shall", "should", "the",
                  "their", "then", "this", "to", "very", "was", "we", "when", "which", "will",
                  "with"),
          "es",
              Set.of(
                  "a", "al", "con", "de", "del", "el", "en", "la", "las", "los", "por", "sobre",
                  "un", "una", "y"),
          "fr",
              Set.of(
                  "avec", "dans", "de", "des", "du", "et", "la", "le", "les", "ne", "ou", "par",
                  "pour", "que", "sur", "un", "à"));

  /** A rule of French about two determiners, whose replacement has the noun after them. */
  private static final String SECOND_DETERMINER = "DUPLICATE_DETERMINER";

  private RuleLists() {}

  static boolean isAboutRightOrWrong(String rule) {
    return RIGHT_OR_WRONG.contains(rule);
  }

  static boolean isForEssays(String rule) {
    return FOR_ESSAYS.contains(rule);
  }

  static boolean isOftenWrong(String rule) {
    return OFTEN_WRONG.contains(rule) || isListOfWords(rule);
  }

  static boolean isListOfWords(String rule) {
    return rule.startsWith(LIST_OF_WORDS);
  }

  static boolean isWrongEverywhere(String rule) {
    return WRONG_EVERYWHERE.contains(rule);
  }

  static boolean isAboutCompounds(String rule) {
    return COMPOUND_RULES.matcher(rule).matches();
  }

  /** Whether a rule knows names of several words, such as "Raspberry Pi". */
  static boolean isAboutNames(String rule) {
    return rule.contains(NAMES);
  }

  /** Whether a rule is about letters, as "oe" in French, so that it may change a name of code. */
  static boolean isAboutSpelling(String rule) {
    return rule.equals("OE");
  }

  /** Whether a rule offers the participle of "avoir" first, and then forms that agree. */
  static boolean offersOtherForms(String rule) {
    return rule.equals("AUX_AVOIR_VCONJ");
  }

  /** Whether the first word of the original stands there twice. */
  static boolean isRepetition(String rule, String original) {
    String[] words = original.split(" ");
    return rule.endsWith("WORD_REPEAT_RULE")
        || rule.equals(SECOND_DETERMINER)
            && words.length > 1
            && words[0].equalsIgnoreCase(words[1]);
  }

  /**
   * @param replacement may have other words after the one that was written twice
   */
  static boolean isRepeatedByMistake(String language, String replacement) {
    return NEVER_TWICE
        .getOrDefault(language, Set.of())
        .contains(replacement.strip().split(" ")[0].toLowerCase(Locale.ROOT));
  }
}
