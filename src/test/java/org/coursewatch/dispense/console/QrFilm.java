package org.coursewatch.dispense.console;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A film that shows one picture, in shades of gray, as Chromium takes it for a camera. */
final class QrFilm {

  private static final int FRAMES = 5;
  private static final byte NO_COLOR = (byte) 128;

  private QrFilm() {}

  static void write(Path file, BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    byte[] light = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        light[y * width + x] = (byte) (16 + new Color(picture.getRGB(x, y)).getGreen() * 219 / 255);
      }
    }
    byte[] color = new byte[width * height / 2];
    Arrays.fill(color, NO_COLOR);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(ascii("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n".formatted(width, height)));
      for (int i = 0; i < FRAMES; i++) {
        out.write(ascii("FRAME\n"));
        out.write(light);
        out.write(color);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
