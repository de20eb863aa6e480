package org.acme.toolkit.correction;

import java.util.List;
import org.acme.toolkit.correction.evidence.TextProfile;
import org.acme.toolkit.language.LanguageMatch;
import org.acme.toolkit.text.ProtectedTokens;
import org.acme.toolkit.text.VisibleText;

/** What a whole document shows about the words of its parts. */
public final class Context {

  private final TextProfile profile;

  private Context(TextProfile profile) {
    this.profile = profile;
  }

  /**
   * @param text of all parts of the document, each in a paragraph of its own
   * @param source of the document with the targets of its links, or the text
   * @param language BCP 47 tag
   */
  public static Context of(String text, String source, String language, List<String> glossary) {
    String visible = new VisibleText(text).text();
    var masked = new MaskedText(visible, ProtectedTokens.in(visible, glossary), List.of());
    return new Context(
        new TextProfile(visible, source, LanguageMatch.primary(language), masked.nouns()));
  }

  TextProfile profile() {
    return profile;
  }
}
