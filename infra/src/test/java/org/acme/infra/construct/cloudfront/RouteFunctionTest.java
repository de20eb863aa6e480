package org.acme.infra.construct.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs route.js in Node with a stub of the cloudfront module. */
class RouteFunctionTest {
  private static final String CLOUDFRONT =
      """
      const store = %s;
      let origin = 'the default of the behaviour';
      const cf = {
        kvs: () => ({
          get: async key => {
            if (key in store) return store[key];
            throw new Error('KeyNotFound');
          },
        }),
        selectRequestOriginById: id => { origin = id; },
      };
      """;

  private static final String CALL =
      """
      const request = await handler({ request: { uri: '%s' } });
      console.log(request.uri + ' from ' + origin);
      """;

  @ParameterizedTest(name = "{1} with {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"live":"blue"}  | /                    | /blue/index.html from blue
          {"live":"green"} | /                    | /green/index.html from green
          {"live":"green"} | /assets/app-1a2b.js  | /green/assets/app-1a2b.js from green
          {"live":"green"} | /documents/42        | /green/index.html from green
          {"live":"green"} | /documents/          | /green/index.html from green
          {"live":"green"} | /bluebell            | /green/index.html from green
          {}               | /                    | /blue/index.html from blue
          {"live":"mauve"} | /                    | /blue/index.html from blue
          {"live":"green"} | /blue/               | /blue/index.html from the default of the behaviour
          {"live":"green"} | /blue/documents/42   | /blue/index.html from the default of the behaviour
          {"live":"blue"}  | /green/assets/app.js | /green/assets/app.js from the default of the behaviour
          """)
  void choosesTheColourAndThePage(String store, String uri, String expected) throws Exception {
    String importLine = "import cf from 'cloudfront';\n";
    String function = NodeScript.source("route.js");
    assertThat(function).startsWith(importLine);
    String script =
        CLOUDFRONT.formatted(store) + function.substring(importLine.length()) + CALL.formatted(uri);
    assertThat(NodeScript.run(script)).isEqualTo(expected);
  }
}
