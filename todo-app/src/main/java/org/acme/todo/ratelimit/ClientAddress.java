package org.acme.todo.ratelimit;

import io.netty.util.NetUtil;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

final class ClientAddress {
  private static final int IPV6_BYTES = 16;
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /**
   * Returns the address that called our outermost proxy, or else the one that is connected.
   *
   * @param connected address at the other end of the connection
   * @param forwardedFor all {@code X-Forwarded-For} headers in order; the last entry is our proxy's
   * @param chain all {@code X-Original-Forwarded-For} headers in order: what the load balancer sent
   *     to our proxy. The last entry is the load balancer's, those before it come from the proxies
   *     in front of it, and anything further left from the caller
   */
  static String of(
      String connected, List<String> forwardedFor, List<String> chain, RateLimitConfig config) {
    if (!config.proxies().contains(connected)) {
      return connected;
    }
    String caller = entry(forwardedFor, 0).orElse(connected);
    return config.edgeProxies() == 0 ? caller : entry(chain, config.edgeProxies()).orElse(caller);
  }

  /** The address at a place from the right. */
  private static Optional<String> entry(List<String> headers, int fromTheRight) {
    String[] entries = String.join(",", headers).split(",", -1);
    return Optional.of(entries.length - 1 - fromTheRight)
        .filter(place -> place >= 0)
        .map(place -> entries[place].strip())
        .filter(entry -> NetUtil.createByteArrayFromIpAddressString(entry) != null);
  }

  /** The network (first 64 bits) of an IPv6 address, because one caller can use all of it. */
  static String group(String address) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    return bytes != null && bytes.length == IPV6_BYTES
        ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES)
        : address;
  }
}
