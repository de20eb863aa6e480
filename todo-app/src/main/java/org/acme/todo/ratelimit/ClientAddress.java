package org.acme.todo.ratelimit;

import io.netty.util.NetUtil;
import java.util.HexFormat;

/** Whom an address stands for. */
final class ClientAddress {
  private static final int IPV6_BYTES = 16;
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /** Of an IPv6 address its network, the first 64 bits: a single caller has all addresses in it. */
  static String group(String address) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    return bytes != null && bytes.length == IPV6_BYTES
        ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES)
        : address;
  }
}
