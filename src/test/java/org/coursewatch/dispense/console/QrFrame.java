package org.coursewatch.dispense.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What a camera sees: a code of ours on a light ground. */
final class QrFrame {

  static final int WIDTH = 640;
  static final int HEIGHT = 480;

  private static final int BORDER = 4;

  private QrFrame() {}

  /**
   * @param module the width of a module of the code, in pixels
   * @param degrees how far the code is turned
   */
  static BufferedImage of(String text, int module, int degrees) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.QUARTILE);
    int size = (code.size + 2 * BORDER) * module;
    BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = frame.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0xd8, 0xd4, 0xcc));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    AffineTransform middle = AffineTransform.getTranslateInstance(WIDTH / 2.0, HEIGHT / 2.0);
    middle.rotate(Math.toRadians(degrees));
    middle.translate(-size / 2.0, -size / 2.0);
    pen.setTransform(middle);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, size, size);
    pen.setColor(Color.BLACK);
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          pen.fillRect((x + BORDER) * module, (y + BORDER) * module, module, module);
        }
      }
    }
    pen.dispose();
    return frame;
  }

  static byte[] bytes(BufferedImage image, String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertThat(ImageIO.write(image, format, out)).isTrue();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
