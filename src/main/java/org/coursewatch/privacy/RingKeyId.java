package org.coursewatch.privacy;

import java.util.HexFormat;
import java.util.Optional;

/** Names a key of the ring. Written as eight hexadecimal digits; says nothing about the key. */
public record RingKeyId(int value) {

  private static final int DIGITS = 8;
  private static final int HEAD = 5;

  /** The id with these digits, if they are eight hexadecimal ones. */
  public static Optional<RingKeyId> parse(String digits) {
    boolean hexadecimal = digits.chars().allMatch(HexFormat::isHexDigit);
    return hexadecimal && digits.length() == DIGITS
        ? Optional.of(new RingKeyId(HexFormat.fromHexDigits(digits)))
        : Optional.empty();
  }

  /**
   * The key that made {@code made}: a value the service sealed, a look-up key or a signature.
   *
   * @throws SealBroken when it does not begin as all of them do
   */
  public static RingKeyId of(byte[] made) {
    if (made.length < HEAD || made[0] != 1) {
      throw new SealBroken("a value does not begin like one of the ring's");
    }
    return new RingKeyId(HexFormat.fromHexDigits(HexFormat.of().formatHex(made, 1, HEAD)));
  }

  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(value);
  }
}
