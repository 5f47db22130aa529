package org.coursewatch.platform.picture;

import java.io.ByteArrayOutputStream;
import org.coursewatch.platform.picture.PictureParts.Format;
import org.coursewatch.platform.picture.UnusablePicture.Reason;

/**
 * Walks along the segments of a JPEG file. Kept are tables, frame and scans. Comments, EXIF with
 * the place where the photo was taken, thumbnails and color profiles are left out: no decoder sees
 * them.
 */
final class JpegParts {

  private static final int START_OF_SCAN = 0xda;
  private static final int END = 0xd9;

  /** Two in a row may stand before a marker. */
  private static final int FILLING = 0xffff;

  /** Each scan goes over the whole picture: thousands of tiny ones would keep a decoder busy. */
  private static final int MOST_SCANS = 32;

  /** A progressive file is held as a whole while it is decoded. Cameras write none. */
  private static final long MOST_PROGRESSIVE_PIXELS = 16_000_000;

  private final byte[] file;
  private final ByteArrayOutputStream kept;
  private int width;
  private int height;
  private int orientation = 1;

  JpegParts(byte[] file) {
    this.file = file;
    this.kept = new ByteArrayOutputStream(file.length);
  }

  PictureParts read() throws UnusablePicture {
    kept.write(file, 0, 2);
    int at = 2;
    int marker = marker(at);
    while (marker != START_OF_SCAN) {
      int end = at + 2 + Bytes.two(file, at + 2);
      segment(marker, at, end);
      at = end;
      while (Bytes.two(file, at) == FILLING) {
        at++;
      }
      marker = marker(at);
    }
    if (width == 0 || height == 0 || scans() > MOST_SCANS) {
      throw new UnusablePicture(Reason.DAMAGED);
    }
    kept.write(file, at, end(at) - at);
    return new PictureParts(Format.JPEG, kept.toByteArray(), width, height, orientation);
  }

  private int marker(int at) throws UnusablePicture {
    if (Bytes.one(file, at) != 0xff) {
      throw new UnusablePicture(Reason.DAMAGED);
    }
    return Bytes.one(file, at + 1);
  }

  private void segment(int marker, int at, int end) throws UnusablePicture {
    switch (marker) {
      // Frames: baseline, extended, progressive.
      case 0xc0, 0xc1, 0xc2 -> frame(marker, at);
      // Huffman tables, quantization tables, restart interval, and how Adobe stores colors.
      case 0xc4, 0xdb, 0xdd, 0xee -> {}
      case 0xe1 -> {
        orientation = Exif.orientation(file, at + 4, end);
        return;
      }
      // Everything else of applications, and comments.
      case 0xe0,
          0xe2,
          0xe3,
          0xe4,
          0xe5,
          0xe6,
          0xe7,
          0xe8,
          0xe9,
          0xea,
          0xeb,
          0xec,
          0xed,
          0xef,
          0xfe -> {
        return;
      }
      default -> throw new UnusablePicture(Reason.DAMAGED);
    }
    kept.write(file, at, end - at);
  }

  private void frame(int marker, int at) throws UnusablePicture {
    int components = Bytes.one(file, at + 9);
    if (width != 0 || Bytes.one(file, at + 4) != 8 || (components != 1 && components != 3)) {
      throw new UnusablePicture(Reason.DAMAGED);
    }
    height = Bytes.two(file, at + 5);
    width = Bytes.two(file, at + 7);
    if (marker == 0xc2 && (long) width * height > MOST_PROGRESSIVE_PIXELS) {
      throw new UnusablePicture(Reason.TOO_MANY_PIXELS);
    }
  }

  /** Inside a scan 0xff is followed by 0x00 or a restart, so that this finds nothing else. */
  private int scans() {
    int scans = 0;
    for (int i = 0; i + 1 < file.length; i++) {
      if (Bytes.one(file, i) == 0xff && Bytes.one(file, i + 1) == START_OF_SCAN) {
        scans++;
      }
    }
    return scans;
  }

  /** Behind the end marker of the picture; whatever else was appended is another file. */
  private int end(int from) throws UnusablePicture {
    for (int i = from; i + 1 < file.length; i++) {
      if (Bytes.one(file, i) == 0xff && Bytes.one(file, i + 1) == END) {
        return i + 2;
      }
    }
    throw new UnusablePicture(Reason.DAMAGED);
  }
}
