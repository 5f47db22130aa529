package org.coursewatch.platform.picture;

import java.awt.image.BufferedImage;

/**
 * What a picture looks like, in 256 bits: for each of 16 rows, whether it gets brighter from one of
 * 17 places to the next. A copy that was made smaller, saved anew or made a little brighter differs
 * in few bits, another photo in about half of them. The picture cannot be drawn from it.
 *
 * @param bits a text of 256 zeros and ones
 */
public record PictureLook(String bits) {

  private static final int ROWS = 16;

  /** Less than that, of 255,000, an even surface differs each time it is saved. */
  private static final int NOISE = 3_000;

  static PictureLook of(BufferedImage picture) {
    // In steps, because one step that small would look at a few dots only.
    BufferedImage middle = Drawing.sized(Drawing.sized(picture, 400, 400), 100, 100);
    BufferedImage small = Drawing.sized(Drawing.sized(middle, 34, 32), ROWS + 1, ROWS);
    StringBuilder bits = new StringBuilder(ROWS * ROWS);
    for (int y = 0; y < ROWS; y++) {
      for (int x = 0; x < ROWS; x++) {
        int more = brightness(small.getRGB(x + 1, y)) - brightness(small.getRGB(x, y));
        bits.append(more > NOISE ? 1 : 0);
      }
    }
    return new PictureLook(bits.toString());
  }

  /** In how many bits they differ. */
  public int distance(PictureLook other) {
    int differing = 0;
    for (int i = 0; i < bits.length(); i++) {
      if (bits.charAt(i) != other.bits().charAt(i)) {
        differing++;
      }
    }
    return differing;
  }

  private static int brightness(int rgb) {
    return 299 * (rgb >> 16 & 0xff) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff);
  }
}
