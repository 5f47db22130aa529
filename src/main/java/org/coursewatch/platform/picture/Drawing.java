package org.coursewatch.platform.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Draws pictures anew. Needs no display. */
final class Drawing {

  private Drawing() {}

  /**
   * The picture as it was seen, on white, at most {@code longest} pixels long.
   *
   * @param orientation as in EXIF: 1 upright, 3 upside down, 6 and 8 on its sides, the others
   *     mirrored
   */
  static BufferedImage upright(BufferedImage stored, int orientation, int longest) {
    int width = stored.getWidth();
    int height = stored.getHeight();
    double scale = Math.min(1, (double) longest / Math.max(width, height));
    boolean turned = orientation > 4;
    BufferedImage drawn =
        blank(scaled(turned ? height : width, scale), scaled(turned ? width : height, scale));
    AffineTransform way = AffineTransform.getScaleInstance(scale, scale);
    way.concatenate(turn(orientation, width, height));
    draw(stored, drawn, way);
    return drawn;
  }

  /** {@code picture} in exactly so many pixels. */
  static BufferedImage sized(BufferedImage picture, int width, int height) {
    BufferedImage drawn = blank(width, height);
    draw(
        picture,
        drawn,
        AffineTransform.getScaleInstance(
            (double) width / picture.getWidth(), (double) height / picture.getHeight()));
    return drawn;
  }

  private static void draw(BufferedImage picture, BufferedImage onto, AffineTransform way) {
    Graphics2D pen = onto.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, onto.getWidth(), onto.getHeight());
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(picture, way, null);
    pen.dispose();
  }

  private static AffineTransform turn(int orientation, int w, int h) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> new AffineTransform();
    };
  }

  private static BufferedImage blank(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  private static int scaled(int length, double scale) {
    return Math.max(1, (int) Math.round(length * scale));
  }
}
