package org.acme.toolkit.correction.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringTokenizer;
import org.languagetool.Language;
import org.languagetool.tokenizers.Tokenizer;

/**
 * LanguageTool's tokenizer, which is not asked where a text has only letters and spaces: each word
 * and each space is a token. LanguageTool splits tens of thousands of names when it loads French or
 * German, which took longer than reading all rules.
 */
record QuickTokenizer(Tokenizer tokenizer) implements Tokenizer {

  /** Makes LanguageTool use it for a language, in the whole process. Further calls do nothing. */
  static synchronized void install(Language language) {
    if (!(language.getWordTokenizer() instanceof QuickTokenizer)) {
      language.setWordTokenizer(new QuickTokenizer(language.getWordTokenizer()));
    }
  }

  @Override
  public List<String> tokenize(String text) {
    if (!text.codePoints().allMatch(c -> c == ' ' || Character.isLetter(c))) {
      return tokenizer.tokenize(text);
    }
    var tokens = new ArrayList<String>();
    Collections.list(new StringTokenizer(text, " ", true))
        .forEach(token -> tokens.add((String) token));
    return tokens;
  }
}
