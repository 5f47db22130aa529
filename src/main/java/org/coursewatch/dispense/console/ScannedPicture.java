package org.coursewatch.dispense.console;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A frame of a camera, read for the QR code in it. It comes from outside: its size is looked at
 * before it is unpacked, it is kept in memory only, and what is odd about it is no picture.
 */
final class ScannedPicture {

  /** A frame of 1600 by 1200 has less. More is refused before it is unpacked. */
  static final int MOST_PIXELS = 2_000_000;

  /** A JPEG with thousands of scans takes minutes to unpack; a camera's has one, or a dozen. */
  static final int MOST_SCANS = 16;

  private static final List<String> FORMATS = List.of("jpeg", "png");
  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(
          DecodeHintType.TRY_HARDER,
          true,
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.QR_CODE));

  private ScannedPicture() {}

  /**
   * The text of the QR code in {@code picture}, a JPEG or PNG; empty when there is none to read.
   */
  static Optional<String> qrText(byte[] picture) {
    return scans(picture) > MOST_SCANS
        ? Optional.empty()
        : unpacked(picture).flatMap(image -> qrText(image).or(() -> qrText(halved(image))));
  }

  /** Four pixels as one: what flickers in the dark evens out. */
  private static BufferedImage halved(BufferedImage image) {
    int width = Math.max(1, image.getWidth() / 2);
    int height = Math.max(1, image.getHeight() / 2);
    BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = half.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return half;
  }

  private static Optional<String> qrText(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    LuminanceSource source =
        new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    return qrText(new HybridBinarizer(source))
        .or(() -> qrText(new GlobalHistogramBinarizer(source)));
  }

  private static Optional<String> qrText(Binarizer binarizer) {
    try {
      return Optional.of(new QRCodeReader().decode(new BinaryBitmap(binarizer), HINTS).getText());
    } catch (ReaderException none) {
      return Optional.empty();
    }
  }

  private static Optional<BufferedImage> unpacked(byte[] picture) {
    // Not by ImageIO.createImageInputStream, which keeps a copy on disk.
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
      ImageReader reader = reader(input);
      if (reader == null) {
        return Optional.empty();
      }
      try {
        reader.setInput(input, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        return pixels > MOST_PIXELS ? Optional.empty() : Optional.of(reader.read(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException odd) {
      // The readers of the JDK throw many kinds over what is no picture.
      return Optional.empty();
    }
  }

  private static @Nullable ImageReader reader(ImageInputStream input) throws IOException {
    for (Iterator<ImageReader> all = ImageIO.getImageReaders(input); all.hasNext(); ) {
      ImageReader reader = all.next();
      for (String name : reader.getOriginatingProvider().getFormatNames()) {
        if (FORMATS.contains(name)) {
          return reader;
        }
      }
    }
    return null;
  }

  /** How often a scan of a JPEG may begin; inside of one these two bytes do not follow another. */
  private static int scans(byte[] picture) {
    int count = 0;
    for (int i = 1; i < picture.length; i++) {
      if (picture[i - 1] == (byte) 0xff && picture[i] == (byte) 0xda) {
        count++;
      }
    }
    return count;
  }
}
