package org.acme.toolkit.correction.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.acme.toolkit.language.SoftwareWords;
import org.acme.toolkit.text.Span;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.en.AbstractEnglishSpellerRule;

/**
 * The replacements of findings. A look-up of an unknown word takes longer than all other rules
 * together.
 */
final class Replacements {

  /**
   * Maximum number of unknown words in a sentence that get suggestions. Each takes a few
   * milliseconds. More unknown words mean another language or gibberish.
   */
  private static final int MAX_UNKNOWN_WORDS = 20;

  /** Shorter ones are often abbreviations. */
  private static final Pattern WORD = Pattern.compile("\\p{Ll}{5,}+");

  private Replacements() {}

  /**
   * Looks up the replacements now. Otherwise the instance of LanguageTool would look them up later,
   * while another thread uses it. Words of software and too many unknown words are left out.
   */
  static void lookUp(List<RuleMatch> matches, String sentence) throws IOException {
    int unknownWords = 0;
    for (RuleMatch match : matches) {
      if (match.getRule().isDictionaryBasedSpellingRule()) {
        String word = sentence.substring(match.getFromPos(), match.getToPos());
        if (SoftwareWords.contains(word)) {
          match.setSuggestedReplacements(SoftwareWords.nameOf(word).stream().toList());
        } else if (++unknownWords > MAX_UNKNOWN_WORDS) {
          match.setSuggestedReplacements(List.of());
        } else if (match.getRule() instanceof AbstractEnglishSpellerRule rule
            && word.contains("-")) {
          lookUpPart(match, word, rule);
        }
      }
      match.getSuggestedReplacements();
    }
  }

  /**
   * In English, the parts of a compound are words. A search for a similar compound can take 30
   * times as long as one for its unknown part, and does not find more. A part that is long enough
   * becomes the finding: "freindly" in "user-freindly".
   */
  private static void lookUpPart(RuleMatch match, String compound, AbstractEnglishSpellerRule rule)
      throws IOException {
    var unknown = new ArrayList<Span>();
    int start = 0;
    for (String part : compound.split("-")) {
      if (rule.isMisspelled(part)) {
        unknown.add(new Span(start, start + part.length()));
      }
      start += part.length() + 1;
    }
    if (unknown.size() != 1) {
      match.setSuggestedReplacements(List.of());
      return;
    }
    Span span = unknown.get(0);
    String part = span.of(compound);
    List<String> replacements = rule.getSpellingSuggestions(part);
    if (WORD.matcher(part).matches()) {
      int offset = match.getFromPos();
      match.setOffsetPosition(offset + span.start(), offset + span.end());
      match.setSuggestedReplacements(replacements);
    } else {
      match.setSuggestedReplacements(
          replacements.stream()
              .map(
                  other ->
                      compound.substring(0, span.start()) + other + compound.substring(span.end()))
              .toList());
    }
  }
}
