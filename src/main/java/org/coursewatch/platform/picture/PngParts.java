package org.coursewatch.platform.picture;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import org.coursewatch.platform.picture.PictureParts.Format;
import org.coursewatch.platform.picture.UnusablePicture.Reason;

/**
 * Walks along the chunks of a PNG file. Kept are header, palette, transparency and pixels; texts
 * and color profiles, which may be compressed a thousandfold, are left out.
 */
final class PngParts {

  private static final int SIGNATURE = 8;
  private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private final byte[] file;

  PngParts(byte[] file) {
    this.file = file;
  }

  PictureParts read() throws UnusablePicture {
    if (!Bytes.text(file, SIGNATURE + 4, 4).equals("IHDR")) {
      throw new UnusablePicture(Reason.DAMAGED);
    }
    int width = Bytes.four(file, SIGNATURE + 8);
    int height = Bytes.four(file, SIGNATURE + 12);
    if (width <= 0 || height <= 0) {
      throw new UnusablePicture(Reason.DAMAGED);
    }
    return new PictureParts(Format.PNG, kept(), width, height, 1);
  }

  private byte[] kept() throws UnusablePicture {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
    kept.write(file, 0, SIGNATURE);
    int at = SIGNATURE;
    String type;
    do {
      int length = Bytes.four(file, at);
      if (length < 0 || length > file.length) {
        throw new UnusablePicture(Reason.DAMAGED);
      }
      type = Bytes.text(file, at + 4, 4);
      // Its length, type and check value lie around it.
      int end = at + 12 + length;
      if (KEPT.contains(type)) {
        kept.write(file, at, end - at);
      }
      at = end;
    } while (!type.equals("IEND"));
    return kept.toByteArray();
  }
}
