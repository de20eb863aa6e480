package org.acme.toolkit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Runs the application as behind a load balancer, with access keys, low rate limits and a page from
 * another origin.
 */
public class Guarded implements QuarkusTestProfile {

  public static final String KEY = "first-access-key";
  public static final String OTHER_KEY = "second-access-key";

  /** A key for the test that uses up its requests. */
  public static final String LIMITED_KEY = "third-access-key";

  /** For the tests of another package, because a key's requests are counted over all tests. */
  public static final String KEY_OF_ASSISTANTS = "fourth-access-key";

  public static final String LIMITED_KEY_OF_ASSISTANTS = "fifth-access-key";

  public static final String PAGE = "https://toolkit.example.com";

  /** Maximum requests per minute. */
  public static final int OF_ONE_KEY = 4;

  /** Maximum requests per minute. */
  public static final int OF_ONE_ADDRESS = 8;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "toolkit.secrets.access-keys",
        String.join(",", KEY, OTHER_KEY, LIMITED_KEY, KEY_OF_ASSISTANTS, LIMITED_KEY_OF_ASSISTANTS),
        "toolkit.cors.origin",
        PAGE,
        "toolkit.rate-limit.enabled",
        "true",
        "toolkit.rate-limit.key",
        String.valueOf(OF_ONE_KEY),
        "toolkit.rate-limit.address",
        String.valueOf(OF_ONE_ADDRESS),
        "toolkit.rate-limit.proxies",
        "1",
        // No test here needs an engine.
        "toolkit.correction.languages",
        "");
  }
}
