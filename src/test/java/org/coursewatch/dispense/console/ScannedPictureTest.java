package org.coursewatch.dispense.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QR codes as cameras see them are read; what is no such picture is not, and costs little. */
class ScannedPictureTest {

  private static final String NUMBER = "48KQ7-0PX3C";

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 15, 45, 90, 180, 263})
  void aCodeIsReadHoweverThePhoneIsHeld(int degrees) {
    BufferedImage frame = QrFrame.of(NUMBER, 6, degrees);
    assertThat(ScannedPicture.qrText(QrFrame.bytes(frame, "jpg"))).contains(NUMBER);
    assertThat(ScannedPicture.qrText(QrFrame.bytes(frame, "png"))).contains(NUMBER);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void aBlurredCodeIsRead(int pixels) {
    float[] even = new float[pixels * pixels];
    Arrays.fill(even, 1f / even.length);
    BufferedImage blurred =
        new ConvolveOp(new Kernel(pixels, pixels, even), ConvolveOp.EDGE_NO_OP, null)
            .filter(QrFrame.of(NUMBER, 8, 11), null);
    assertThat(ScannedPicture.qrText(QrFrame.bytes(blurred, "jpg"))).contains(NUMBER);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aCodeInANoisyDarkPictureIsRead(long seed) {
    BufferedImage frame = QrFrame.of(NUMBER, 7, 4);
    Random random = new Random(seed);
    for (int y = 0; y < QrFrame.HEIGHT; y++) {
      for (int x = 0; x < QrFrame.WIDTH; x++) {
        int light = new Color(frame.getRGB(x, y)).getRed() / 3 + 20 + random.nextInt(41);
        frame.setRGB(x, y, new Color(light, light, light).getRGB());
      }
    }
    assertThat(ScannedPicture.qrText(QrFrame.bytes(frame, "jpg"))).contains(NUMBER);
  }

  @Test
  void whatIsNoPictureOfACodeHasNone() {
    BufferedImage empty =
        new BufferedImage(QrFrame.WIDTH, QrFrame.HEIGHT, BufferedImage.TYPE_INT_RGB);
    byte[] whole = QrFrame.bytes(QrFrame.of(NUMBER, 6, 0), "jpg");
    assertThat(ScannedPicture.qrText(QrFrame.bytes(empty, "jpg"))).isEmpty();
    assertThat(ScannedPicture.qrText(new byte[0])).isEmpty();
    assertThat(ScannedPicture.qrText("<svg/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(ScannedPicture.qrText(Arrays.copyOf(whole, 40))).isEmpty();
    assertThat(ScannedPicture.qrText(QrFrame.bytes(QrFrame.of(NUMBER, 6, 0), "gif"))).isEmpty();
  }

  @Test
  void aPictureThatSaysItIsHugeIsNotUnpacked() {
    assertThat(ScannedPicture.qrText(huge(60_000, 60_000))).isEmpty();
    assertThat(ScannedPicture.qrText(huge(2001, 1000))).isEmpty();
  }

  @Test
  @Timeout(10)
  void aJpegOfManyScansIsNotUnpacked() {
    byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0};
    ByteBuffer many = ByteBuffer.allocate(scan.length * 20_000);
    while (many.hasRemaining()) {
      many.put(scan);
    }
    byte[] whole = QrFrame.bytes(QrFrame.of(NUMBER, 6, 0), "jpg");
    byte[] bomb = Arrays.copyOf(whole, whole.length + many.capacity());
    System.arraycopy(many.array(), 0, bomb, whole.length, many.capacity());
    assertThat(ScannedPicture.qrText(bomb)).isEmpty();
  }

  @Test
  @Timeout(60)
  void aBrokenPictureDoesNoHarm() {
    Random random = new Random(7);
    for (String format : new String[] {"png", "jpg"}) {
      byte[] whole = QrFrame.bytes(QrFrame.of(NUMBER, 6, 0), format);
      for (int i = 0; i < 100; i++) {
        byte[] broken = whole.clone();
        for (int hit = 0; hit < 5; hit++) {
          broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt(256);
        }
        assertThat(ScannedPicture.qrText(broken).orElse(NUMBER)).isEqualTo(NUMBER);
      }
    }
  }

  /** A PNG of a few bytes that says it is {@code width} by {@code height}. */
  private static byte[] huge(int width, int height) {
    byte[] small = QrFrame.bytes(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY), "png");
    ByteBuffer head = ByteBuffer.wrap(small);
    head.putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(small, 12, 17);
    head.putInt(29, (int) sum.getValue());
    return small;
  }
}
