package org.coursewatch.platform.picture;

/** The one thing that is read of EXIF: how the camera was held. */
final class Exif {

  private static final String HEAD = "Exif\0\0";
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY = 12;
  private static final int MOST_ENTRIES = 200;

  private Exif() {}

  /**
   * From 1 to 8, read of the segment from {@code from} (inside) to {@code end} (outside); 1 when it
   * is not told or cannot be read.
   */
  static int orientation(byte[] file, int from, int end) {
    try {
      boolean isExif =
          end - from > HEAD.length() && Bytes.text(file, from, HEAD.length()).equals(HEAD);
      return isExif ? read(file, from + HEAD.length(), end) : 1;
    } catch (IndexOutOfBoundsException e) {
      return 1;
    }
  }

  private static int read(byte[] file, int start, int end) {
    boolean little = Bytes.one(file, start) == 'I';
    long directory = start + (four(file, start + 4, little) & 0xffff_ffffL);
    if (directory + 2 > end) {
      return 1;
    }
    int entries = Math.min(MOST_ENTRIES, two(file, (int) directory, little));
    for (int i = 0; i < entries; i++) {
      int entry = (int) directory + 2 + i * ENTRY;
      if (entry + ENTRY > end) {
        return 1;
      }
      if (two(file, entry, little) == ORIENTATION) {
        int value = two(file, entry + 8, little);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }

  private static int two(byte[] file, int at, boolean little) {
    int number = Bytes.two(file, at);
    return little ? (number & 0xff) << 8 | number >> 8 : number;
  }

  private static int four(byte[] file, int at, boolean little) {
    int number = Bytes.four(file, at);
    return little ? Integer.reverseBytes(number) : number;
  }
}
