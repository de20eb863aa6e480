package org.acme.toolkit.translation.cloud;

import com.deepl.api.DeepLClient;
import com.deepl.api.DeepLException;
import com.deepl.api.GlossaryEntries;
import com.deepl.api.TextTranslationOptions;
import java.util.UUID;
import org.acme.toolkit.provider.Failure;
import org.acme.toolkit.translation.Direction;
import org.jboss.logging.Logger;

/** Terms at DeepL for one call, because the toolkit keeps nothing. */
final class DeeplGlossary implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(DeeplGlossary.class);

  /** So that an administrator recognises what was left behind. */
  private static final String NAME = "analyst-toolkit-";

  private final DeepLClient client;

  /** Null if there are no terms. */
  private final String id;

  private DeeplGlossary(DeepLClient client, String id) {
    this.client = client;
    this.id = id;
  }

  /** Terms that DeepL cannot use for these languages are left to the check of the translation. */
  static DeeplGlossary of(DeepLClient client, Direction direction)
      throws DeepLException, InterruptedException {
    if (direction.terms().isEmpty()) {
      return new DeeplGlossary(client, null);
    }
    try {
      return new DeeplGlossary(
          client,
          client
              .createGlossary(
                  NAME + UUID.randomUUID(),
                  direction.source(),
                  direction.target(),
                  new GlossaryEntries(direction.terms()))
              .getGlossaryId());
    } catch (DeepLException e) {
      if (DeeplTranslator.failure(e) != Failure.REFUSED) {
        throw e;
      }
      return new DeeplGlossary(client, null);
    }
  }

  TextTranslationOptions addedTo(TextTranslationOptions options) {
    return id == null ? options : options.setGlossaryId(id);
  }

  @Override
  public void close() {
    if (id != null) {
      try {
        client.deleteGlossary(id);
      } catch (DeepLException e) {
        LOG.warn("A glossary was left behind at DeepL");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
