package io.imbot4j.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.hc.core5.http.HttpHost;

/**
 * Which addresses may be called: neither a portal nor who installed the application must lead us to
 * machines they cannot reach themselves.
 */
enum Reach {
  EVERYWHERE,
  INTERNET;

  private static final long NAT64 = 0x0064_ff9b_0000_0000L;
  private static final long SIX_TO_FOUR = 0x2002;

  /** As far as a portal at these addresses reaches. */
  static Reach of(InetAddress... portal) {
    for (InetAddress address : portal) {
      if (!inside(address)) {
        return INTERNET;
      }
    }
    return EVERYWHERE;
  }

  /**
   * @throws NoReply if the address is out of reach
   */
  void require(InetAddress address, HttpHost host) throws NoReply {
    if (this == INTERNET && inside(address)) {
      throw NoReply.forbidden(
          "it would have led to "
              + host
              + ", inside this machine's own network, where a portal on the internet must not send"
              + " anybody; if this portal is to be trusted, allow the inner network in HttpConfig");
    }
  }

  /** Whether it is loopback, private, link-local, shared or no machine's at all. */
  static boolean inside(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress()
        || (address instanceof Inet6Address
            ? (first & 0xfe) == 0xfc || carriesInside(bytes)
            : first == 0 || first >= 240 || (first == 100 && (second & 0xc0) == 64));
  }

  /** Whether it stands for an address of IPv4 that is inside, as gateways between the two do. */
  private static boolean carriesInside(byte[] bytes) {
    long prefix = ByteBuffer.wrap(bytes).getLong();
    boolean last = ByteBuffer.wrap(bytes).getInt(8) == 0 && (prefix == 0 || prefix == NAT64);
    boolean early = prefix >>> 48 == SIX_TO_FOUR;
    try {
      int at = last ? 12 : 2;
      return (last || early)
          && inside(InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4)));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("four bytes are an address of IPv4", impossible);
    }
  }
}
