package org.coursewatch.platform.picture;

import org.coursewatch.platform.picture.UnusablePicture.Reason;

/**
 * What of an uploaded file a decoder gets to see, and how large the picture says it is; found
 * without decoding anything.
 *
 * @param format what its first bytes say, whatever its name or type says
 * @param file the parts that carry pixels, nothing else: no text, no profile, nothing after the end
 * @param width of the picture as stored, in pixels
 * @param height as stored
 * @param orientation how a camera was held, 1 to 8 as in EXIF; 1 where nothing is said
 */
record PictureParts(Format format, byte[] file, int width, int height, int orientation) {

  /** The kinds of files that are taken, as ImageIO calls them. */
  enum Format {
    JPEG("jpeg"),
    PNG("png");

    private final String name;

    Format(String name) {
      this.name = name;
    }

    String readerName() {
      return name;
    }
  }

  /** As the sensors of phones make at most. */
  static final long MOST_PIXELS = 52_000_000;

  private static final int LONGEST_SIDE = 16_384;
  private static final int SHORTEST_SIDE = 200;

  /**
   * @throws UnusablePicture when the file is no picture that is taken here
   */
  static PictureParts of(byte[] upload) throws UnusablePicture {
    if (upload.length == 0) {
      throw new UnusablePicture(Reason.EMPTY);
    }
    PictureParts parts;
    try {
      parts = read(upload);
    } catch (IndexOutOfBoundsException e) {
      // A length inside the file points behind its end.
      throw new UnusablePicture(Reason.DAMAGED);
    }
    parts.judgeSize();
    return parts;
  }

  private static PictureParts read(byte[] upload) throws UnusablePicture {
    if (Bytes.startsWith(upload, 0xff, 0xd8, 0xff)) {
      return new JpegParts(upload).read();
    }
    if (Bytes.startsWith(upload, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
      return new PngParts(upload).read();
    }
    throw new UnusablePicture(isHeic(upload) ? Reason.HEIC : Reason.UNKNOWN_FORMAT);
  }

  private void judgeSize() throws UnusablePicture {
    if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
      throw new UnusablePicture(Reason.TOO_MANY_PIXELS);
    }
    if (Math.min(width, height) < SHORTEST_SIDE) {
      throw new UnusablePicture(Reason.TOO_SMALL);
    }
  }

  /** A box "ftyp" with one of the brands of HEIF and AVIF. */
  private static boolean isHeic(byte[] upload) {
    if (upload.length < 12 || !Bytes.text(upload, 4, 4).equals("ftyp")) {
      return false;
    }
    String brand = Bytes.text(upload, 8, 4);
    return brand.startsWith("hei")
        || brand.startsWith("hev")
        || brand.equals("mif1")
        || brand.equals("msf1")
        || brand.startsWith("avi");
  }
}
