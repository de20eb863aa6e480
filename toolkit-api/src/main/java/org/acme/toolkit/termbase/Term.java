package org.acme.toolkit.termbase;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.text.TextLimit;
import org.acme.toolkit.text.XmlCharacters;

/**
 * A name of a concept.
 *
 * @param term of 200 UTF-16 code units at most, on one line
 * @param language BCP 47 tag
 * @param status preferred if it is null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Term(String term, String language, TermStatus status) {

  /**
   * @throws IllegalArgumentException if a part is missing or has another form
   */
  public Term {
    status = Objects.requireNonNullElse(status, TermStatus.PREFERRED);
    if (term == null || term.isBlank() || term.length() > TextLimit.MAX_TERM) {
      throw new IllegalArgumentException(
          "A term needs a text of at most %d characters (member term)."
              .formatted(TextLimit.MAX_TERM));
    }
    if (term.chars().anyMatch(Character::isISOControl) || !XmlCharacters.areAllOf(term)) {
      throw new IllegalArgumentException("A term is on one line and has no control characters.");
    }
    if (language == null || !LanguageTag.isOne(language)) {
      throw new IllegalArgumentException(
          "The term \"%s\" needs a BCP 47 tag such as en (member language).".formatted(term));
    }
    term = term.strip();
  }
}
