package org.acme.toolkit.translation;

import java.util.List;
import java.util.Optional;
import org.acme.toolkit.language.LanguageTag;

/**
 * Translates between languages, which it names in its own way.
 *
 * <p>Texts are XML without a root: {@code <x id="1"/>} stands for what has to stay, and the signs
 * of XML are escaped.
 */
public interface Translator {

  /** As in requests, answers and configuration. */
  String name();

  Quality quality();

  /** Why it cannot be used, in a sentence that helps an administrator; empty when it can. */
  Optional<String> unavailable();

  /** Languages it translates from; with {@link LanguageTag#AUTO} where it detects them. */
  List<String> sources();

  /**
   * @param source one of {@link #sources()}
   */
  List<String> targets(String source);

  /** Texts that one call may carry, and their length in all, in UTF-16 code units. */
  BatchLimit limit();

  /**
   * @param source one of {@link #sources()}
   * @param target one of its {@link #targets}
   * @return as many as there are texts, in their order
   * @throws org.acme.toolkit.provider.ProviderException when it cannot
   */
  List<Translation> translate(List<String> texts, String source, String target);

  /** What one call may carry. */
  record BatchLimit(int texts, int length) {}
}
