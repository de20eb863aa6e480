package org.acme.toolkit.translation.cloud;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import org.acme.toolkit.provider.ProviderCalls;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.translate.TranslateClient;
import software.amazon.awssdk.services.translate.TranslateClientBuilder;

/** Creates the client of Amazon Translate at its first use, because creating it needs a region. */
class AmazonClient {

  @Produces
  @ApplicationScoped
  TranslateClient client(AmazonConfig config, ProviderCalls calls) {
    TranslateClientBuilder builder =
        TranslateClient.builder()
            .httpClient(
                UrlConnectionHttpClient.builder().socketTimeout(calls.connectionTimeout()).build())
            // Retries are off, because ProviderCalls retries all providers.
            .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()));
    config.region().map(Region::of).ifPresent(builder::region);
    config.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  void close(@Disposes TranslateClient client) {
    client.close();
  }
}
