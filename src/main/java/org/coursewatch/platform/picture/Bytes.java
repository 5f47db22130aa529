package org.coursewatch.platform.picture;

import java.nio.charset.StandardCharsets;

/** Numbers and texts inside a file. Whatever lies behind its end is an index out of bounds. */
final class Bytes {

  private Bytes() {}

  static boolean startsWith(byte[] file, int... first) {
    if (file.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((file[i] & 0xff) != first[i]) {
        return false;
      }
    }
    return true;
  }

  static int one(byte[] file, int at) {
    return file[at] & 0xff;
  }

  /** Two bytes, the greater first. */
  static int two(byte[] file, int at) {
    return one(file, at) << 8 | one(file, at + 1);
  }

  /** Four bytes, the greatest first; negative for what no length ever is. */
  static int four(byte[] file, int at) {
    return two(file, at) << 16 | two(file, at + 2);
  }

  static String text(byte[] file, int at, int length) {
    return new String(file, at, length, StandardCharsets.ISO_8859_1);
  }
}
