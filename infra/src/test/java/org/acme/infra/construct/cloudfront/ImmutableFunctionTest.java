package org.acme.infra.construct.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImmutableFunctionTest {
  private static final String CALL =
      """
      const event = { request: { uri: '%s' }, response: { headers: {} } };
      console.log(handler(event).headers['cache-control']?.value ?? 'none');
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /1.4.0/assets/app.js | public, max-age=31536000, immutable
          /1.4.0/              | none
          /robots.txt          | none
          /                    | none
          """)
  void onlyFilesInTheFolderOfAVersionAreImmutable(String uri, String expected) throws Exception {
    assertThat(NodeScript.run(NodeScript.source("immutable.js") + CALL.formatted(uri)))
        .isEqualTo(expected);
  }
}
