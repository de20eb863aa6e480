package org.acme.todo.ratelimit;

import io.netty.util.NetUtil;
import java.util.HexFormat;

final class ClientAddress {
  private static final int IPV6_BYTES = 16;
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /** The network (first 64 bits) of an IPv6 address, because one caller can use all of it. */
  static String group(String address) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    return bytes != null && bytes.length == IPV6_BYTES
        ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES)
        : address;
  }
}
