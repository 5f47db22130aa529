package org.coursewatch.platform.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.coursewatch.KitPhoto;
import org.coursewatch.platform.picture.UnusablePicture.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos of strangers, hostile ones among them. */
class CleanPictureTest {

  private static final String PLACE = "GPS 40.7128 N 74.0060 W";
  private static final String SCRIPT = "<script>alert(1)</script><svg onload=alert(2)>";

  @Test
  void aPhotoIsDrawnAnewAndNoLargerThanNeeded() throws Exception {
    byte[] upload = KitPhoto.file(KitPhoto.drawn("K7QM-2XPA", 1, 4032, 3024), "jpeg");
    BufferedImage drawn = read(CleanPicture.of(upload));
    assertThat(drawn.getWidth()).isEqualTo(1600);
    assertThat(drawn.getHeight()).isEqualTo(1200);
  }

  @Test
  void aSmallPhotoStaysAsLargeAsItIsAndItsColorsStay() throws Exception {
    BufferedImage before = KitPhoto.drawn("K7QM-2XPA", 1, 640, 480);
    BufferedImage after = read(CleanPicture.of(KitPhoto.file(before, "jpeg")));
    assertThat(after.getWidth()).isEqualTo(640);
    for (int[] at : new int[][] {{100, 120}, {324, 130}, {150, 260}, {20, 20}}) {
      Color was = new Color(before.getRGB(at[0], at[1]));
      Color is = new Color(after.getRGB(at[0], at[1]));
      assertThat(is.getRed()).isCloseTo(was.getRed(), within(30));
      assertThat(is.getBlue()).isCloseTo(was.getBlue(), within(30));
    }
  }

  @Test
  void whereItWasTakenAndWhateverElseLayInTheFileIsGone() throws Exception {
    byte[] upload = withSegment(KitPhoto.jpeg("K7QM-2XPA", 1), 0xe1, exif(1, PLACE));
    upload = withSegment(upload, 0xfe, SCRIPT.getBytes(StandardCharsets.UTF_8));
    upload = together(upload, SCRIPT.getBytes(StandardCharsets.UTF_8));
    assertThat(text(upload)).contains(PLACE, SCRIPT);
    byte[] clean = CleanPicture.of(upload).jpeg();
    assertThat(text(clean)).doesNotContain("GPS", "Exif", "script", "svg");
    assertThat(clean).isEqualTo(CleanPicture.of(KitPhoto.jpeg("K7QM-2XPA", 1)).jpeg());
  }

  @ParameterizedTest
  @CsvSource({
    "1,10,10",
    "2,390,10",
    "3,390,290",
    "4,10,290",
    "5,10,10",
    "6,290,10",
    "7,290,390",
    "8,10,390"
  })
  void itStandsUprightHoweverTheCameraWasHeld(int orientation, int x, int y) throws Exception {
    BufferedImage stored = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = stored.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, 40, 40);
    pen.dispose();
    byte[] upload = withSegment(KitPhoto.file(stored, "jpeg"), 0xe1, exif(orientation, ""));
    BufferedImage drawn = read(CleanPicture.of(upload));
    assertThat(drawn.getWidth()).isEqualTo(orientation > 4 ? 300 : 400);
    assertThat(new Color(drawn.getRGB(x, y)).getRed()).isGreaterThan(200);
  }

  @Test
  void aPngIsTakenAndItsTransparencyIsWhite() throws Exception {
    BufferedImage half = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
    BufferedImage drawn = read(CleanPicture.of(KitPhoto.file(half, "png")));
    assertThat(new Color(drawn.getRGB(150, 150))).isEqualTo(Color.WHITE);
  }

  @Test
  void aHugePictureIsRefusedByItsFirstBytes() {
    refused(png(50_000, 50_000, new byte[100]), Reason.TOO_MANY_PIXELS);
    refused(png(16_385, 300, new byte[100]), Reason.TOO_MANY_PIXELS);
    refused(withSize(KitPhoto.jpeg("A", 1), 60_000, 60_000), Reason.TOO_MANY_PIXELS);
    refused(png(Integer.MIN_VALUE, 5, new byte[100]), Reason.DAMAGED);
  }

  /** Fifty million black dots in fifty kilobytes. */
  @Test
  void aBombOfTheGreatestSizeTakenTakesLittleTimeAndMemory() throws Exception {
    byte[] bomb = png(8_000, 6_400, deflated(6_400L * (8_000 * 3 + 1)));
    assertThat(bomb).hasSizeLessThan(200_000);
    long before = System.nanoTime();
    BufferedImage drawn = read(CleanPicture.of(bomb));
    assertThat(drawn.getWidth()).isEqualTo(1600);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
  }

  /** A color profile or a text that unpacks to gigabytes reaches no decoder. */
  @Test
  void whatIsPackedBesideThePixelsIsNotUnpacked() throws Exception {
    byte[] clean = KitPhoto.png("A", 1);
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    profile.writeBytes("x\0\0".getBytes(StandardCharsets.ISO_8859_1));
    profile.writeBytes(deflated(200_000_000));
    byte[] upload =
        together(
            Arrays.copyOf(clean, 33),
            chunk("iCCP", profile.toByteArray()),
            chunk("zTXt", profile.toByteArray()),
            Arrays.copyOfRange(clean, 33, clean.length));
    assertThat(CleanPicture.of(upload).jpeg()).isEqualTo(CleanPicture.of(clean).jpeg());
  }

  @Test
  void thousandsOfScansAreRefused() {
    byte[] photo = KitPhoto.jpeg("A", 1);
    byte[] scans = new byte[4000];
    for (int i = 0; i < scans.length; i += 2) {
      scans[i] = (byte) 0xff;
      scans[i + 1] = (byte) 0xda;
    }
    refused(together(photo, scans), Reason.DAMAGED);
  }

  @Test
  void whatBreaksOffIsRefused() {
    byte[] jpeg = KitPhoto.jpeg("A", 1);
    byte[] png = KitPhoto.png("A", 1);
    for (int part : new int[] {2, 3, 4, 7, 20, 100, 50}) {
      refused(Arrays.copyOf(jpeg, jpeg.length * part / 101 + 3), Reason.DAMAGED);
      refused(Arrays.copyOf(png, png.length * part / 101 + 8), Reason.DAMAGED);
    }
    refused(new byte[0], Reason.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!doctype html><script>alert(1)</script>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        "GIF89a\1\0\1\0\0\0\0;",
        "BM\0\0",
        "II*\0",
        "RIFF\0\0\0\0WEBPVP8 ",
        "%PDF-1.7",
        "PK\3\4"
      })
  void onlyPhotosAreTaken(String text) {
    refused(text.getBytes(StandardCharsets.ISO_8859_1), Reason.UNKNOWN_FORMAT);
  }

  @Test
  void htmlThatBeginsLikeAPhotoIsRefused() {
    byte[] magic = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};
    refused(together(magic, SCRIPT.getBytes(StandardCharsets.UTF_8)), Reason.DAMAGED);
    byte[] signature = Arrays.copyOf(KitPhoto.png("A", 1), 8);
    refused(together(signature, SCRIPT.getBytes(StandardCharsets.UTF_8)), Reason.DAMAGED);
  }

  @Test
  void aPhotoOfANewPhoneIsToldApart() {
    for (String brand : new String[] {"heic", "heix", "hevc", "mif1", "avif"}) {
      byte[] head = ("\0\0\0\30ftyp" + brand + "\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
      refused(head, Reason.HEIC);
    }
  }

  @Test
  void sizesAreLimitedInBothDirections() {
    refused(KitPhoto.file(KitPhoto.drawn("A", 1, 199, 400), "jpeg"), Reason.TOO_SMALL);
    refused(new byte[CleanPicture.MOST_BYTES + 1], Reason.TOO_LARGE);
  }

  @Test
  void noiseNeverDoesAnythingButBeingRefused() {
    Random random = new Random(7);
    byte[] photo = KitPhoto.jpeg("A", 1);
    byte[] png = KitPhoto.png("A", 1);
    for (int i = 0; i < 150; i++) {
      for (byte[] file : new byte[][] {photo.clone(), png.clone()}) {
        for (int j = 0; j < 8; j++) {
          file[random.nextInt(Math.min(file.length, i % 2 == 0 ? 700 : file.length))] =
              (byte) random.nextInt();
        }
        try {
          assertThat(read(CleanPicture.of(file))).isNotNull();
        } catch (UnusablePicture e) {
          assertThat(e.reason()).isNotNull();
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  @Test
  void aCopyLooksTheSameAndAnotherPhotoDoesNot() throws Exception {
    PictureLook look = CleanPicture.of(KitPhoto.jpeg("K7QM-2XPA", 1)).look();
    for (String copy : new String[] {"png", "saved anew", "smaller"}) {
      assertThat(look.distance(CleanPicture.of(copy(copy)).look())).as(copy).isLessThan(11);
    }
    for (int seed = 2; seed < 12; seed++) {
      assertThat(look.distance(CleanPicture.of(KitPhoto.jpeg("K7QM-2XPA", seed)).look()))
          .isGreaterThan(40);
    }
  }

  private static byte[] copy(String how) throws Exception {
    BufferedImage photo = KitPhoto.drawn("K7QM-2XPA", 1, 1200, 900);
    return switch (how) {
      case "png" -> KitPhoto.file(photo, "png");
      case "smaller" -> KitPhoto.file(Drawing.sized(photo, 800, 600), "jpeg");
      default -> CleanPicture.of(KitPhoto.jpeg("K7QM-2XPA", 1)).jpeg();
    };
  }

  private static void refused(byte[] upload, Reason reason) {
    assertThatThrownBy(() -> CleanPicture.of(upload))
        .isInstanceOfSatisfying(
            UnusablePicture.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static BufferedImage read(CleanPicture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  /** {@code jpeg} with a segment behind its first two bytes. */
  private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    ByteBuffer segment = ByteBuffer.allocate(content.length + 4);
    segment.put((byte) 0xff).put((byte) marker).putShort((short) (content.length + 2)).put(content);
    return together(
        Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  private static byte[] exif(int orientation, String more) {
    ByteBuffer exif = ByteBuffer.allocate(40 + more.length());
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    exif.putShort((short) 0).putInt(0).put(more.getBytes(StandardCharsets.ISO_8859_1));
    return exif.array();
  }

  /** {@code jpeg} that claims another size. */
  private static byte[] withSize(byte[] jpeg, int width, int height) {
    byte[] changed = jpeg.clone();
    for (int i = 0; i + 1 < jpeg.length; i++) {
      if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xc0) {
        ByteBuffer.wrap(changed).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
        return changed;
      }
    }
    throw new IllegalArgumentException("no frame");
  }

  private static byte[] png(int width, int height, byte[] pixels) {
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(width).putInt(height).put((byte) 8).put((byte) 2).put(new byte[3]);
    return together(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
        chunk("IHDR", header.array()),
        chunk("IDAT", pixels),
        chunk("IEND", new byte[0]));
  }

  private static byte[] chunk(String type, byte[] content) {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    byte[] typed = together(type.getBytes(StandardCharsets.ISO_8859_1), content);
    CRC32 check = new CRC32();
    check.update(typed);
    try (DataOutputStream out = new DataOutputStream(chunk)) {
      out.writeInt(content.length);
      out.write(typed);
      out.writeInt((int) check.getValue());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return chunk.toByteArray();
  }

  /** So many zeros, packed. */
  private static byte[] deflated(long zeros) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] some = new byte[100_000];
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      for (long left = zeros; left > 0; left -= some.length) {
        out.write(some, 0, (int) Math.min(some.length, left));
      }
    }
    return packed.toByteArray();
  }

  private static byte[] together(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
