package org.acme.toolkit.translation.cloud;

import com.deepl.api.AuthorizationException;
import com.deepl.api.ConnectionException;
import com.deepl.api.DeepLClient;
import com.deepl.api.DeepLClientOptions;
import com.deepl.api.DeepLException;
import com.deepl.api.QuotaExceededException;
import com.deepl.api.TextResult;
import com.deepl.api.TextTranslationOptions;
import com.deepl.api.TooManyRequestsException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.acme.toolkit.language.LanguageMatch;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.provider.Failure;
import org.acme.toolkit.provider.PaidProviders;
import org.acme.toolkit.provider.ProviderCalls;
import org.acme.toolkit.provider.ProviderException;
import org.acme.toolkit.secrets.Secrets;
import org.acme.toolkit.translation.Direction;
import org.acme.toolkit.translation.Quality;
import org.acme.toolkit.translation.Translation;
import org.acme.toolkit.translation.Translator;

@ApplicationScoped
class DeeplTranslator implements Translator {

  private static final String NAME = "deepl";

  private final DeeplConfig config;
  private final Secrets secrets;
  private final PaidProviders paid;
  private final ProviderCalls calls;

  DeeplTranslator(DeeplConfig config, Secrets secrets, PaidProviders paid, ProviderCalls calls) {
    this.config = config;
    this.secrets = secrets;
    this.paid = paid;
    this.calls = calls;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Quality quality() {
    return Quality.STANDARD;
  }

  @Override
  public Optional<String> unavailable() {
    return secrets.deeplKey().isPresent()
        ? paid.unavailable()
        : Optional.of("It has no key: an administrator sets the secret deepl-key.");
  }

  /** Leaves out the variants, because DeepL has none for source languages. */
  @Override
  public List<String> sources() {
    return Stream.concat(
            Stream.of(LanguageTag.AUTO),
            config.languages().stream().map(LanguageMatch::primary).distinct())
        .toList();
  }

  @Override
  public List<String> targets(String source) {
    return config.languages();
  }

  /** DeepL accepts 50 texts and 128 KiB as a form, in which a character needs up to nine bytes. */
  @Override
  public BatchLimit limit() {
    return new BatchLimit(50, 12_000);
  }

  @Override
  public int paidCharacters(List<String> texts, Direction direction) {
    return texts.stream().mapToInt(String::length).sum();
  }

  @Override
  public List<Translation> translate(List<String> texts, Direction direction) {
    DeepLClient client = client();
    try (DeeplGlossary glossary = DeeplGlossary.of(client, direction)) {
      return client
          .translateText(
              texts,
              direction.source().equals(LanguageTag.AUTO) ? null : direction.source(),
              direction.target(),
              glossary.addedTo(new TextTranslationOptions().setTagHandling("xml")))
          .stream()
          .map(DeeplTranslator::translation)
          .toList();
    } catch (DeepLException e) {
      throw new ProviderException(NAME, failure(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderException(NAME, Failure.TIMED_OUT);
    } catch (RuntimeException e) {
      // An unexpected answer makes the client throw arbitrary exceptions.
      throw new ProviderException(NAME, Failure.UNUSABLE_ANSWER);
    }
  }

  /** Creates a client for each call, because the key may change. This takes almost no time. */
  private DeepLClient client() {
    var options = new DeepLClientOptions();
    options.setMaxRetries(0);
    options.setTimeout(calls.connectionTimeout());
    options.setSendPlatformInfo(false);
    config.url().ifPresent(url -> options.setServerUrl(url.toString()));
    return new DeepLClient(secrets.deeplKey().orElseThrow(), options);
  }

  private static Translation translation(TextResult result) {
    return new Translation(
        result.getText(), result.getDetectedSourceLanguage().toLowerCase(Locale.ROOT));
  }

  static Failure failure(DeepLException e) {
    if (e instanceof QuotaExceededException) {
      return Failure.QUOTA_EXCEEDED;
    }
    if (e instanceof TooManyRequestsException) {
      return Failure.RATE_LIMITED;
    }
    if (e instanceof AuthorizationException) {
      return Failure.ACCESS_DENIED;
    }
    if (e instanceof ConnectionException) {
      return Failure.FAILED;
    }
    // The other exceptions of the client have no status.
    return e.getMessage() != null && e.getMessage().startsWith("Bad request")
        ? Failure.REFUSED
        : Failure.FAILED;
  }
}
