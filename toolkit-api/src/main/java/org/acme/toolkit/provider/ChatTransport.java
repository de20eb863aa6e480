package org.acme.toolkit.provider;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * The HTTP client of langchain4j. Its default client drops the header Retry-After and reads answers
 * of any size.
 */
final class ChatTransport implements HttpClient, HttpClientBuilder {

  /** In bytes. This is enough for the longest text with the escapes of JSON. */
  private static final int MAX_ANSWER = 4_000_000;

  /** Does not follow redirects, because the key belongs to the configured service only. */
  private final java.net.http.HttpClient http;

  private final Duration timeout;

  ChatTransport(Duration timeout) {
    this.timeout = timeout;
    this.http = java.net.http.HttpClient.newBuilder().connectTimeout(timeout).build();
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    java.net.http.HttpRequest.Builder sent =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(timeout)
            .method(
                request.method().name(),
                java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
    request.headers().forEach((name, values) -> values.forEach(v -> sent.header(name, v)));
    try {
      HttpResponse<InputStream> answer = http.send(sent.build(), BodyHandlers.ofInputStream());
      String body = body(answer.body());
      if (answer.statusCode() / 100 != 2) {
        throw failure(answer, body);
      }
      return SuccessfulHttpResponse.builder()
          .statusCode(answer.statusCode())
          .headers(answer.headers().map())
          .body(body)
          .build();
    } catch (HttpTimeoutException e) {
      throw new ProviderException(Chat.PROVIDER, Failure.TIMED_OUT);
    } catch (IOException e) {
      throw new ProviderException(Chat.PROVIDER, Failure.FAILED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderException(Chat.PROVIDER, Failure.TIMED_OUT);
    }
  }

  private static String body(InputStream stream) throws IOException {
    try (stream) {
      byte[] bytes = stream.readNBytes(MAX_ANSWER + 1);
      if (bytes.length > MAX_ANSWER) {
        throw new ProviderException(Chat.PROVIDER, Failure.UNUSABLE_ANSWER);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static ProviderException failure(HttpResponse<?> answer, String body) {
    int status = answer.statusCode();
    Failure failure =
        switch (status) {
          case 401, 403 -> Failure.ACCESS_DENIED;
          // The quota is used up, which is the second reason for this status. Waiting does not
          // help.
          case 429 ->
              body.contains("insufficient_quota") ? Failure.QUOTA_EXCEEDED : Failure.RATE_LIMITED;
          default -> status < 500 ? Failure.REFUSED : Failure.FAILED;
        };
    return new ProviderException(
        Chat.PROVIDER,
        failure,
        RetryAfter.of(answer.headers().firstValue("Retry-After"), Instant.now()));
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("Answers are not streamed");
  }

  @Override
  public Duration connectTimeout() {
    return timeout;
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration ignored) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return timeout;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration ignored) {
    return this;
  }

  @Override
  public HttpClient build() {
    return this;
  }
}
