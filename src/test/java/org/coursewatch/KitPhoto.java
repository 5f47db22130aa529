package org.coursewatch;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos of kits as patients would take them, drawn for tests. */
public final class KitPhoto {

  private KitPhoto() {}

  /** A JPEG of a kit with one line and of the paper with {@code code}; each seed another table. */
  public static byte[] jpeg(String code, int seed) {
    return file(drawn(code, seed, 1200, 900), "jpeg");
  }

  /** The same photo as a PNG. */
  public static byte[] png(String code, int seed) {
    return file(drawn(code, seed, 1200, 900), "png");
  }

  /** A picture of that size. */
  public static BufferedImage drawn(String code, int seed, int width, int height) {
    BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    Graphics2D pen = photo.createGraphics();
    pen.setColor(new Color(170, 140, 110));
    pen.fillRect(0, 0, width, height);
    for (int i = 0; i < 60; i++) {
      pen.setColor(
          new Color(90 + random.nextInt(120), 80 + random.nextInt(100), 60 + random.nextInt(90)));
      pen.fillOval(random.nextInt(width), random.nextInt(height), width / 5, height / (4 + i % 9));
    }
    pen.setColor(Color.WHITE);
    pen.fillRoundRect(width / 10, height / 5, width * 7 / 10, height / 6, 40, 40);
    pen.setColor(new Color(200, 60, 110));
    pen.fillRect(width / 2, height / 5 + 20, width / 60, height / 6 - 40);
    pen.setColor(new Color(250, 250, 240));
    pen.fillRect(width / 6, height / 2, width / 2, height / 4);
    pen.setColor(Color.BLACK);
    pen.setFont(new Font(Font.MONOSPACED, Font.BOLD, height / 12));
    pen.drawString(code, width / 5, height * 2 / 3);
    pen.dispose();
    return photo;
  }

  /** {@code photo} as a file of the kind {@code format}. */
  public static byte[] file(BufferedImage photo, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(photo, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
