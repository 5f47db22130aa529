package org.coursewatch.platform.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.coursewatch.platform.picture.UnusablePicture.Reason;

/**
 * A photo that was drawn anew: of what was sent only the colors of its dots are left, upright and
 * at most {@value #LONGEST_SIDE} pixels long. What else lay in the file, before, behind or between,
 * is gone, the place where it was taken included.
 *
 * @param jpeg the file
 * @param look what it looks like, to find one that was sent before
 */
public record CleanPicture(byte[] jpeg, PictureLook look) {

  /** How many bytes are looked at at most. */
  public static final int MOST_BYTES = 8 * 1024 * 1024;

  /** In pixels; smaller photos stay as they are. */
  public static final int LONGEST_SIDE = 1600;

  private static final float QUALITY = 0.85f;

  /** How many are decoded at a time: each takes some tens of megabytes. */
  private static final Semaphore AT_A_TIME = new Semaphore(2);

  /**
   * @throws UnusablePicture when {@code upload} is no photo that is taken here
   */
  public static CleanPicture of(byte[] upload) throws UnusablePicture {
    if (upload.length > MOST_BYTES) {
      throw new UnusablePicture(Reason.TOO_LARGE);
    }
    PictureParts parts = PictureParts.of(upload);
    AT_A_TIME.acquireUninterruptibly();
    try {
      BufferedImage drawn = Drawing.upright(pixels(parts), parts.orientation(), LONGEST_SIDE);
      return new CleanPicture(jpeg(drawn), PictureLook.of(drawn));
    } finally {
      AT_A_TIME.release();
    }
  }

  /** Every n-th pixel of a large picture, so that never more than some millions are held. */
  private static BufferedImage pixels(PictureParts parts) throws UnusablePicture {
    ImageReader reader = ImageIO.getImageReadersByFormatName(parts.format().readerName()).next();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(parts.file()))) {
      reader.setInput(in, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      int every = Math.max(1, Math.max(parts.width(), parts.height()) / LONGEST_SIDE);
      param.setSourceSubsampling(every, every, 0, 0);
      return reader.read(0, param);
    } catch (IOException | RuntimeException e) {
      // Decoders throw all kinds of things at what is no picture.
      throw new UnusablePicture(Reason.DAMAGED);
    } finally {
      reader.dispose();
    }
  }

  private static byte[] jpeg(BufferedImage drawn) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(drawn, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }
}
