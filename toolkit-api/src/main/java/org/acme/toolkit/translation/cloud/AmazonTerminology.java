package org.acme.toolkit.translation.cloud;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.translation.Direction;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.translate.TranslateClient;
import software.amazon.awssdk.services.translate.model.MergeStrategy;
import software.amazon.awssdk.services.translate.model.TerminologyDataFormat;

/**
 * Terms at Amazon Translate for one call, because the toolkit keeps nothing.
 *
 * @param names empty if there are no terms
 */
record AmazonTerminology(TranslateClient client, List<String> names) implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(AmazonTerminology.class);

  /** So that an administrator recognises what was left behind. */
  private static final String NAME = "analyst-toolkit-";

  /**
   * @throws SdkException if Amazon refuses the terms or does not answer
   */
  static AmazonTerminology of(TranslateClient client, Direction direction) {
    if (direction.terms().isEmpty()) {
      return new AmazonTerminology(client, List.of());
    }
    String name = NAME + UUID.randomUUID();
    client.importTerminology(
        terms ->
            terms
                .name(name)
                .mergeStrategy(MergeStrategy.OVERWRITE)
                .terminologyData(
                    data ->
                        data.format(TerminologyDataFormat.CSV)
                            .file(SdkBytes.fromUtf8String(csv(direction)))));
    return new AmazonTerminology(client, List.of(name));
  }

  private static String csv(Direction direction) {
    return Stream.concat(
            Stream.of(Map.entry(direction.source(), direction.target())),
            direction.terms().entrySet().stream())
        .map(term -> quoted(term.getKey()) + "," + quoted(term.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() {
    for (String name : names) {
      try {
        client.deleteTerminology(request -> request.name(name));
      } catch (SdkException e) {
        LOG.warn("A terminology was left behind at Amazon Translate");
      }
    }
  }
}
