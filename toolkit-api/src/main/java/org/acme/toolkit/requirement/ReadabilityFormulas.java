package org.acme.toolkit.requirement;

import java.util.List;
import java.util.regex.Pattern;
import org.acme.toolkit.requirement.Readability.Measure;
import org.acme.toolkit.requirement.analysis.Analyzer;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.requirement.analysis.Word;

/** Published readability formulas. */
enum ReadabilityFormulas {
  /** Matches a silent e in a final -e, -es or -ed, but not in "table", "changes" and "added". */
  ENGLISH(
      "[aeiouy]++",
      "(?<=[a-z]{2})(?:(?<![^aeiouy]l)e|(?<!ch|sh|[cgsxz]|[^aeiouy]l)es|(?<![td])ed)$") {

    @Override
    List<Measure> measures(double words, double sentences, double syllables, double letters) {
      return List.of(
          new Measure(
              "Flesch reading ease",
              round(206.835 - 1.015 * words / sentences - 84.6 * syllables / words),
              "The higher the easier; 60 to 70 is standard, below 30 very difficult.",
              "Flesch, A new readability yardstick, Journal of Applied Psychology 32(3), 1948"),
          new Measure(
              "Flesch-Kincaid grade level",
              round(0.39 * words / sentences + 11.8 * syllables / words - 15.59),
              "Years of American schooling that a reader needs.",
              "Kincaid, Fishburne, Rogers, Chissom, Derivation of new readability formulas for Navy"
                  + " enlisted personnel, Research Branch Report 8-75, 1975"),
          new Measure(
              "Coleman-Liau index",
              round(5.88 * letters / words - 29.6 * sentences / words - 15.8),
              "Years of American schooling that a reader needs, from letters instead of syllables.",
              "Coleman, Liau, A computer readability formula designed for machine scoring, Journal"
                  + " of Applied Psychology 60(2), 1975"));
    }
  },

  /** Matches a silent final e, alone or before s and nt. */
  FRENCH("[aeiouyàâäéèêëîïôöùûüœæ]++", "(?<=\\p{L}{2})e(?:s|nt)?$") {

    @Override
    List<Measure> measures(double words, double sentences, double syllables, double letters) {
      return List.of(
          new Measure(
              "Kandel-Moles",
              round(207 - 1.015 * words / sentences - 73.6 * syllables / words),
              "The higher the easier, as with Flesch reading ease, fitted to French.",
              "Kandel, Moles, Application de l'indice de Flesch à la langue française, Cahiers"
                  + " Études de Radio-Télévision 19, 1958"));
    }
  };

  private final Pattern vowels;
  private final Pattern silent;

  ReadabilityFormulas(String vowels, String silent) {
    this.vowels = Pattern.compile(vowels);
    this.silent = Pattern.compile(silent);
  }

  abstract List<Measure> measures(double words, double sentences, double syllables, double letters);

  /**
   * Counts syllables as groups of vowels. This is right for most words, and for texts on average.
   */
  int syllables(String word) {
    String spoken = silent.matcher(word).replaceFirst("");
    return Math.max(1, (int) vowels.matcher(spoken).results().count());
  }

  /**
   * Numbers and protected tokens are not counted as words, because their pronunciation is unknown.
   */
  Readability of(Specification specification) {
    int sentences = 0;
    int words = 0;
    int syllables = 0;
    int letters = 0;
    for (Sentence sentence : specification.sentences()) {
      int before = words;
      for (Word word : sentence.words()) {
        if (word.isWord() && !word.hasTag(Analyzer.PROTECTED)) {
          words++;
          syllables += syllables(word.lower());
          letters += word.lower().codePointCount(0, word.lower().length());
        }
      }
      sentences += words > before ? 1 : 0;
    }
    List<Measure> measures =
        words == 0 ? List.<Measure>of() : measures(words, sentences, syllables, letters);
    return new Readability(sentences, words, syllables, measures);
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
