package org.acme.toolkit.translation;

import java.util.List;
import java.util.Optional;
import org.acme.toolkit.language.LanguageTag;

/**
 * A translation provider, with its own names for languages.
 *
 * <p>Texts are XML without a root element: {@code <x id="1"/>} is a placeholder, and the special
 * characters of XML are escaped.
 */
public interface Translator {

  /** The name in requests, answers and configuration. */
  String name();

  Quality quality();

  /**
   * Returns a sentence for administrators that says why the provider cannot be used, or empty if it
   * can.
   */
  Optional<String> unavailable();

  /**
   * Returns the source languages, including {@link LanguageTag#AUTO} if the provider detects the
   * language.
   */
  List<String> sources();

  /**
   * @param source one of {@link #sources()}
   */
  List<String> targets(String source);

  /**
   * Returns the maximum number of texts of one call and their total length in UTF-16 code units.
   */
  BatchLimit limit();

  /**
   * Returns the UTF-16 code units that {@link #translate} sends to a service that costs money; 0 if
   * the provider is free.
   */
  int paidCharacters(List<String> texts, Direction direction);

  /**
   * @param direction from one of {@link #sources()} to one of its {@link #targets}; a provider that
   *     cannot use its terms ignores them
   * @return one translation for each text, in the same order
   * @throws org.acme.toolkit.provider.ProviderException if the call fails
   */
  List<Translation> translate(List<String> texts, Direction direction);

  /** The limits of one call. */
  record BatchLimit(int texts, int length) {}
}
