package org.acme.toolkit.ratelimit;

import io.netty.util.NetUtil;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

final class ClientAddress {
  private static final int IPV6_BYTES = 16;
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /**
   * Returns the address that called the outermost of our proxies. The entries before it in the
   * header come from the caller and can be forged.
   *
   * @param connected address at the other end of the connection
   * @param forwardedFor all {@code X-Forwarded-For} headers in order
   * @param proxies number of our proxies that add to that header
   */
  static String of(String connected, List<String> forwardedFor, int proxies) {
    List<String> callers =
        forwardedFor.stream()
            .flatMap(header -> Stream.of(header.split(",")))
            .map(String::strip)
            .toList();
    return proxies == 0 || callers.size() < proxies
        ? connected
        : callers.get(callers.size() - proxies);
  }

  /** Returns the first 64 bits of an IPv6 address, because one caller may own that network. */
  static String group(String address) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    return bytes != null && bytes.length == IPV6_BYTES
        ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES)
        : address;
  }
}
