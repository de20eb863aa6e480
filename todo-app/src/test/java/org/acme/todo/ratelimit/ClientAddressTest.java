package org.acme.todo.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
  private static final String NGINX = "127.0.0.1";
  private static final String CLOUDFRONT = "203.0.113.80";

  /** What callers send is further left than what our proxies add. */
  @ParameterizedTest
  @CsvSource({
    "'192.0.2.1, 203.0.113.80', 192.0.2.1",
    "'198.51.100.7, 10.0.0.1, 192.0.2.1, 203.0.113.80', 192.0.2.1",
    "'2001:db8::1,203.0.113.80', 2001:db8::1",
    "',,unknown, 192.0.2.1, 203.0.113.80', 192.0.2.1"
  })
  void behindCloudFrontItIsTheAddressThatCloudFrontAdded(String chain, String caller) {
    assertThat(ClientAddress.of(NGINX, List.of(CLOUDFRONT), List.of(chain), config(1)))
        .isEqualTo(caller);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "203.0.113.80", "unknown, 203.0.113.80", ","})
  void withoutThatAddressItIsCloudFronts(String chain) {
    assertThat(ClientAddress.of(NGINX, List.of(CLOUDFRONT), List.of(chain), config(1)))
        .isEqualTo(CLOUDFRONT);
  }

  @Test
  void nobodyChoosesAnAddressWithoutCloudFront() {
    List<String> chain = List.of("198.51.100.7, 192.0.2.1");
    assertThat(ClientAddress.of(NGINX, List.of("192.0.2.1"), chain, config(0)))
        .isEqualTo("192.0.2.1");
  }

  @Test
  void nobodyChoosesAnAddressWithoutOurProxy() {
    List<String> chosen = List.of("198.51.100.7, 198.51.100.8");
    assertThat(ClientAddress.of("192.0.2.1", chosen, chosen, config(1))).isEqualTo("192.0.2.1");
  }

  private static RateLimitConfig config(int edgeProxies) {
    return new SmallRyeConfigBuilder()
        .withMapping(RateLimitConfig.class)
        .withDefaultValue("todo.rate-limit.edge-proxies", String.valueOf(edgeProxies))
        .build()
        .getConfigMapping(RateLimitConfig.class);
  }

  @Test
  void everyIpv4AddressIsASeparateCaller() {
    assertThat(ClientAddress.group("192.0.2.1")).isNotEqualTo(ClientAddress.group("192.0.2.2"));
  }

  @Test
  void allAddressesOfAnIpv6NetworkAreOneCaller() {
    assertThat(ClientAddress.group("2001:db8:1:2::1"))
        .isEqualTo(ClientAddress.group("2001:db8:1:2:3:4:5:6"))
        .isNotEqualTo(ClientAddress.group("2001:db8:1:3::1"));
  }

  @Test
  void keepsACallerThatIsNotAnAddress() {
    assertThat(ClientAddress.group("unknown")).isEqualTo("unknown");
  }
}
