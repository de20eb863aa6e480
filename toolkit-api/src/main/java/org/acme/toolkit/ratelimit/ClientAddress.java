package org.acme.toolkit.ratelimit;

import io.netty.util.NetUtil;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Who is calling. */
final class ClientAddress {

  private static final int IPV6_BYTES = 16;
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /**
   * The address that the outermost of our proxies saw. What stands before it in the header is
   * whatever the caller has sent.
   *
   * @param connected the other end of the connection
   * @param forwardedFor all {@code X-Forwarded-For} headers, in their order
   * @param proxies how many of ours add to that header
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

  /** Of an IPv6 address its network, the first 64 bits: a single caller has all addresses in it. */
  static String group(String address) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    return bytes != null && bytes.length == IPV6_BYTES
        ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES)
        : address;
  }
}
