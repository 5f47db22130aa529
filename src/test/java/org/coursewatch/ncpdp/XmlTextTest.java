package org.coursewatch.ncpdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading XML that means harm, and writing what is read again. */
class XmlTextTest {

  private static final String SECRET = "s3cret";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><m>&x;</m>",
        "<!DOCTYPE m [<!ENTITY % x SYSTEM \"http://localhost:1/x.dtd\"> %x;]><m/>",
        "<!DOCTYPE m SYSTEM \"http://localhost:1/m.dtd\"><m/>",
        "<!DOCTYPE m PUBLIC \"-//M\" \"file:///etc/hosts\"><m/>",
        "<!DOCTYPE m [<!ELEMENT m ANY>]><m/>",
        "<!DOCTYPE m><m/>",
        "<m>&x;</m>",
        "<m a='&x;'/>"
      })
  void neitherDocumentTypesNorEntitiesAreRead(String document) {
    assertMalformed(document.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aBillionLaughsAreRefusedAtOnce() {
    StringBuilder document = new StringBuilder("<!DOCTYPE m [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      document.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    document.append("]><m>&l9;</m>");
    byte[] laughs = document.toString().getBytes(StandardCharsets.UTF_8);
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertMalformed(laughs));
  }

  @Test
  void whatIsLargerThanAnyMessageIsRefused() {
    assertMalformed(nested(31));
    assertThat(XmlText.read(nested(30)).name()).isEqualTo("m");
    assertMalformed(("<m>" + "<n/>".repeat(2_000) + "</m>").getBytes(StandardCharsets.UTF_8));
    assertMalformed(("<m>" + "x".repeat(4_001) + "</m>").getBytes(StandardCharsets.UTF_8));
    StringBuilder attributes = new StringBuilder("<m");
    for (int i = 0; i < 21; i++) {
      attributes.append(" a").append(i).append("=''");
    }
    assertMalformed(attributes.append("/>").toString().getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{}", "<m>", "<m></n>", "<m/><m/>", "<m a=1/>", "m", "<!-- -->"})
  void whatIsNoDocumentIsRefused(String document) {
    assertMalformed(document.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aProblemTellsWhereAndNothingOfTheText() {
    byte[] broken = "<m>\n<n>s3cret</m>".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> XmlText.read(broken))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().errors().getFirst().reason())
                    .contains("line 2")
                    .doesNotContain(SECRET));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1"})
  void theEncodingIsTheOneTheDocumentNames(String encoding) {
    String document = "<?xml version='1.0' encoding='" + encoding + "'?><m>Zoë</m>";
    assertThat(XmlText.read(document.getBytes(Charset.forName(encoding))).text()).isEqualTo("Zoë");
  }

  @Test
  void commentsInstructionsAndPrefixesSayNothing() {
    XmlElement read =
        XmlText.read(
            "<?x y?><!-- a --><p:m xmlns:p='urn:p' p:b='1' c='2'>d<!-- e --><![CDATA[<f>]]><?g?></p:m>"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(read).isEqualTo(new XmlElement("m", Map.of("c", "2"), List.of(), "d<f>"));
  }

  @Test
  void whatIsWrittenIsReadAlike() {
    XmlElement message =
        XmlElement.of(
            "m", XmlElement.leaf("n", "a & b < c > \"d\" \u00eb"), XmlElement.leaf("o", "1"));
    String text = XmlText.write(message);
    assertThat(XmlText.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(message);
    assertThat(text).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  @Test
  void whatSaysNothingIsNotWritten() {
    XmlElement message =
        XmlElement.of(
            "m",
            null,
            XmlElement.leaf("n", null),
            XmlElement.of("o", XmlElement.of("p")),
            XmlElement.leaf("q", "control\u0000character"));
    assertThat(XmlText.write(message)).endsWith("<m><q>control character</q></m>");
  }

  @Test
  void damagedMessagesAreReadOrRefusedAndNothingElse() {
    byte[] whole = ScriptMessages.sample("REMSRequest.xml").getBytes(StandardCharsets.UTF_8);
    Random random = new Random(20261122);
    for (int i = 0; i < 3_000; i++) {
      byte[] damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
      for (int j = 0; j < random.nextInt(4) && damaged.length > 0; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        ScriptMessage.read(damaged);
      } catch (ProblemException e) {
        assertThat(e.problem().type()).isEqualTo(ProblemType.MALFORMED);
      }
    }
  }

  private static byte[] nested(int depth) {
    return ("<m>".repeat(depth) + "</m>".repeat(depth)).getBytes(StandardCharsets.UTF_8);
  }

  private static void assertMalformed(byte[] document) {
    assertThatThrownBy(() -> XmlText.read(document))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.MALFORMED));
  }
}
