package org.coursewatch.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Frames, and what is done with bytes that are none. */
class MllpFramesTest {

  @Test
  void messagesComeOneAfterTheOther() throws IOException {
    InputStream in = bytes("\u000bMSH|one\u001c\r\r\n\u000bMSH|two\u001c\r");
    assertThat(read(in)).isEqualTo("MSH|one");
    assertThat(read(in)).isEqualTo("MSH|two");
    assertThat(MllpFrames.read(in, 100)).isNull();
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MllpFrames.write(out, "MSH|^~\\&|é".getBytes(StandardCharsets.UTF_8));
    assertThat(read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo("MSH|^~\\&|é");
  }

  @Test
  void aSeparatorWithoutAReturnIsPartOfTheMessage() throws IOException {
    assertThat(read(bytes("\u000ba\u001cb\u001c\u001c\r"))).isEqualTo("a\u001cb\u001c");
  }

  @Test
  void anythingElseEndsTheConnection() {
    assertThatThrownBy(() -> read(bytes("GET / HTTP/1.1\r\n"))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(bytes("\u000bMSH|half"))).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> MllpFrames.read(bytes("\u000b" + "x".repeat(101)), 100))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than 100");
  }

  @Test
  void theCharacterSetIsTheOneTheHeaderNames() {
    String header = "MSH|^~\\&|LAB|NORTH|CW|CW|20261120||ORU^R01|1|P|2.5.1||||||%s\rPID|||é\r";
    byte[] latin = header.formatted("8859/1").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(MessageText.of(latin).orElseThrow().text()).contains("é");
    byte[] unnamed = header.formatted("").getBytes(StandardCharsets.UTF_8);
    MessageText text = MessageText.of(unnamed).orElseThrow();
    assertThat(text.text()).contains("é");
    assertThat(text.header(4)).isEqualTo("NORTH");
    assertThat(text.component(9, 2)).isEqualTo("R01");
    assertThat(text.header(30)).isEmpty();
    byte[] wrong = header.formatted("").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(MessageText.of(wrong)).isEmpty();
    assertThat(MessageText.of("PID|1".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void otherMachinesAreListenedToWithTlsOnly() {
    assertThatThrownBy(() -> MllpSockets.open("0.0.0.0", 0, Optional.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("only with TLS");
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(InputStream in) throws IOException {
    return new String(MllpFrames.read(in, 100), StandardCharsets.UTF_8);
  }
}
