package org.acme.todo.ratelimit;

import io.netty.util.NetUtil;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

final class ClientAddress {
  private static final int IPV6_BYTES = 16;
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /**
   * Returns the address that called our proxy, or else the one that is connected.
   *
   * @param connected address at the other end of the connection
   * @param forwardedFor all {@code X-Forwarded-For} headers in order; the last entry is our proxy's
   * @param proxies addresses of proxies that overwrite what a client sends in that header
   */
  static String of(String connected, List<String> forwardedFor, Set<String> proxies) {
    String header = String.join(",", forwardedFor);
    String caller = header.substring(header.lastIndexOf(',') + 1).strip();
    boolean isForwarded = proxies.contains(connected);
    return isForwarded && NetUtil.createByteArrayFromIpAddressString(caller) != null
        ? caller
        : connected;
  }

  /** The network (first 64 bits) of an IPv6 address, because one caller can use all of it. */
  static String group(String address) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    return bytes != null && bytes.length == IPV6_BYTES
        ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES)
        : address;
  }
}
