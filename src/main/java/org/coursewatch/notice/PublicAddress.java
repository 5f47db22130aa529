package org.coursewatch.notice;

import java.util.Arrays;

/**
 * Which addresses of the internet a webhook may go to: those that are everybody's. A name that
 * leads to one of ours, of this machine or of a cloud's own services is refused, so that nobody
 * uses this service to reach what only it can reach (RFC 6890 and its registries).
 */
public final class PublicAddress {

  /** First bytes and how many bits of them count. */
  private record Block(int bits, int... bytes) {

    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int shift = 7 - bit % 8;
        int wanted = bit / 8 < bytes.length ? (bytes[bit / 8] >> shift) & 1 : 0;
        if (((address[bit / 8] >> shift) & 1) != wanted) {
          return false;
        }
      }
      return true;
    }
  }

  private static final Block[] CLOSED_V4 = {
    new Block(8, 0),
    new Block(8, 10),
    new Block(10, 100, 64),
    new Block(8, 127),
    new Block(16, 169, 254),
    new Block(12, 172, 16),
    new Block(24, 192, 0, 0),
    new Block(24, 192, 0, 2),
    new Block(24, 192, 88, 99),
    new Block(16, 192, 168),
    new Block(15, 198, 18),
    new Block(24, 198, 51, 100),
    new Block(24, 203, 0, 113),
    new Block(4, 224),
    new Block(4, 240)
  };

  /** Global unicast. All else of the sixth version is local, reserved or for many. */
  private static final Block OPEN_V6 = new Block(3, 0x20);

  private static final Block[] CLOSED_V6 = {
    new Block(23, 0x20, 0x01, 0x00),
    new Block(32, 0x20, 0x01, 0x0d, 0xb8),
    new Block(20, 0x3f, 0xff)
  };

  /** 2002::/16 carries an address of the fourth version in the four bytes that follow. */
  private static final Block SIX_TO_FOUR = new Block(16, 0x20, 0x02);

  private PublicAddress() {}

  /**
   * Whether everybody may reach it.
   *
   * @param address four or sixteen bytes, the highest first
   */
  public static boolean isPublic(byte[] address) {
    if (address.length == 4) {
      return Arrays.stream(CLOSED_V4).noneMatch(block -> block.holds(address));
    }
    if (isMapped(address)) {
      return isPublic(Arrays.copyOfRange(address, 12, 16));
    }
    return OPEN_V6.holds(address)
        && !SIX_TO_FOUR.holds(address)
        && Arrays.stream(CLOSED_V6).noneMatch(block -> block.holds(address));
  }

  /** ::ffff:0:0/96 is an address of the fourth version. */
  private static boolean isMapped(byte[] address) {
    return new Block(96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff).holds(address);
  }
}
