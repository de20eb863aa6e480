package org.acme.toolkit.translation.cloud;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.provider.Failure;
import org.acme.toolkit.provider.PaidProviders;
import org.acme.toolkit.provider.ProviderException;
import org.acme.toolkit.provider.RetryAfter;
import org.acme.toolkit.translation.Direction;
import org.acme.toolkit.translation.Placeholder;
import org.acme.toolkit.translation.Quality;
import org.acme.toolkit.translation.Translation;
import org.acme.toolkit.translation.Translator;
import org.eclipse.microprofile.context.ManagedExecutor;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.translate.TranslateClient;
import software.amazon.awssdk.services.translate.model.LimitExceededException;
import software.amazon.awssdk.services.translate.model.TranslateTextResponse;

@ApplicationScoped
class AmazonTranslator implements Translator {

  private static final String NAME = "amazon";

  /** Amazon Translate documents that it does not translate the content of this element. */
  private static final Pattern SPAN =
      Pattern.compile("<span translate=\"?no\"?>\\s?(\\d{1,6})\\s?</span>");

  /** Error codes that have the status of a wrong request, but are not caused by the request. */
  private static final Set<String> ACCESS_CODES =
      Set.of(
          "AccessDeniedException",
          "ExpiredTokenException",
          "IncompleteSignature",
          "InvalidSignatureException",
          "MissingAuthenticationToken",
          "UnrecognizedClientException");

  private final AmazonConfig config;
  private final PaidProviders paid;
  private final TranslateClient client;
  private final ManagedExecutor executor;

  AmazonTranslator(
      AmazonConfig config, PaidProviders paid, TranslateClient client, ManagedExecutor executor) {
    this.config = config;
    this.paid = paid;
    this.client = client;
    this.executor = executor;
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
    return config.enabled()
        ? paid.unavailable()
        : Optional.of(
            "It is switched off: an administrator sets toolkit.amazon.enabled and"
                + " allows translate:TranslateText to the role of the instance.");
  }

  @Override
  public List<String> sources() {
    return Stream.concat(Stream.of(LanguageTag.AUTO), config.languages().stream()).toList();
  }

  @Override
  public List<String> targets(String source) {
    return config.languages();
  }

  /**
   * Maximum number of texts in parallel. Each text needs one call, and ten calls are far below the
   * quota of the service.
   */
  @Override
  public BatchLimit limit() {
    return new BatchLimit(10, 25_000);
  }

  @Override
  public int paidCharacters(List<String> texts, Direction direction) {
    return texts.stream().map(AmazonTranslator::marked).mapToInt(String::length).sum();
  }

  private static String marked(String text) {
    return Placeholder.PATTERN.matcher(text).replaceAll("<span translate=\"no\">$1</span>");
  }

  @Override
  public List<Translation> translate(List<String> texts, Direction direction) {
    try (AmazonTerminology terminology = terminology(direction)) {
      return translate(texts, direction, terminology.names());
    }
  }

  private AmazonTerminology terminology(Direction direction) {
    try {
      return AmazonTerminology.of(client, direction);
    } catch (AwsServiceException e) {
      throw new ProviderException(NAME, failure(e), retryAfter(e));
    } catch (SdkClientException e) {
      throw new ProviderException(NAME, failure(e));
    }
  }

  private List<Translation> translate(
      List<String> texts, Direction direction, List<String> terminologies) {
    List<CompletableFuture<Translation>> calls =
        texts.stream()
            .map(text -> executor.supplyAsync(() -> translate(text, direction, terminologies)))
            .toList();
    try {
      return calls.stream().map(call -> call.join()).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ProviderException failed ? failed : e;
    }
  }

  private Translation translate(String text, Direction direction, List<String> terminologies) {
    try {
      TranslateTextResponse answer =
          client.translateText(
              request ->
                  request
                      .text(marked(text))
                      .sourceLanguageCode(direction.source())
                      .targetLanguageCode(direction.target())
                      .terminologyNames(terminologies));
      if (answer.translatedText() == null) {
        throw new ProviderException(NAME, Failure.UNUSABLE_ANSWER);
      }
      return new Translation(
          SPAN.matcher(answer.translatedText()).replaceAll("<x id=\"$1\"/>"),
          answer.sourceLanguageCode());
    } catch (AwsServiceException e) {
      throw new ProviderException(NAME, failure(e), retryAfter(e));
    } catch (SdkClientException e) {
      throw new ProviderException(NAME, failure(e));
    }
  }

  private static Failure failure(AwsServiceException e) {
    if (e.isThrottlingException() || e instanceof LimitExceededException) {
      return Failure.RATE_LIMITED;
    }
    if (e.statusCode() >= 500) {
      return Failure.FAILED;
    }
    boolean denied =
        e.statusCode() == 403
            || ACCESS_CODES.contains(
                Objects.requireNonNullElse(e.awsErrorDetails().errorCode(), ""));
    return denied ? Failure.ACCESS_DENIED : Failure.REFUSED;
  }

  /** The client failed: no network, an unreadable answer, or no region or role. */
  private static Failure failure(SdkClientException e) {
    if (e.getMessage().startsWith("Unable to unmarshall response")) {
      return Failure.UNUSABLE_ANSWER;
    }
    return e.getCause() instanceof IOException ? Failure.FAILED : Failure.ACCESS_DENIED;
  }

  private static Optional<Duration> retryAfter(AwsServiceException e) {
    return RetryAfter.of(
        e.awsErrorDetails().sdkHttpResponse().firstMatchingHeader("Retry-After"), Instant.now());
  }
}
