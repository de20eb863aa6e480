package org.acme.toolkit.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
  private static final String PROXY = "10.0.0.1";

  @Test
  void ignoresTheHeaderWithoutAProxy() {
    assertThat(ClientAddress.of("192.0.2.1", List.of("192.0.2.9"), 0)).isEqualTo("192.0.2.1");
  }

  @Test
  void usesTheAddressThatTheProxyAdded() {
    assertThat(ClientAddress.of(PROXY, List.of("forged, 192.0.2.1"), 1)).isEqualTo("192.0.2.1");
    assertThat(ClientAddress.of(PROXY, List.of("forged", "192.0.2.1"), 1)).isEqualTo("192.0.2.1");
  }

  @Test
  void usesTheAddressThatTheOuterOfTwoProxiesAdded() {
    assertThat(ClientAddress.of(PROXY, List.of("forged,192.0.2.1, 10.0.0.2"), 2))
        .isEqualTo("192.0.2.1");
  }

  @Test
  void usesTheConnectedAddressIfARequestBypassesTheProxies() {
    assertThat(ClientAddress.of("192.0.2.1", List.of(), 1)).isEqualTo("192.0.2.1");
    assertThat(ClientAddress.of("192.0.2.1", List.of("x"), 2)).isEqualTo("192.0.2.1");
    assertThat(ClientAddress.of("192.0.2.1", List.of(",,"), 1)).isEqualTo("192.0.2.1");
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
