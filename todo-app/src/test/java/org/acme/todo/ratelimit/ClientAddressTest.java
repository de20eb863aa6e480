package org.acme.todo.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {
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
