package org.coursewatch.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.coursewatch.platform.json.JsonText;

/**
 * What is under the seal of an answer that is kept: everything of it but the status. It is JSON,
 * and compressed where it is long, so that the row fits into one page of the database; what was
 * kept before that is read as well.
 */
record KeptAnswer(String contentType, String body, Map<String, String> headers) {

  /** Before compressed text; JSON begins with a brace. */
  private static final byte COMPRESSED = 1;

  private static final int LONG = 500;

  /** What the answer to this key is sealed for; in another row it does not open. */
  static String purpose(String account, String key) {
    // No key holds a line break, so that no two rows have one purpose.
    return "idempotency.answer\n" + account + "\n" + key;
  }

  static byte[] write(Answer answer) {
    String text =
        JsonText.write(
            new KeptAnswer(answer.contentType(), answer.body(), new TreeMap<>(answer.headers())));
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    return plain.length < LONG ? plain : compressed(plain);
  }

  static Answer read(int status, byte[] written) {
    byte[] plain = written[0] == COMPRESSED ? restored(written) : written;
    JsonNode kept = JsonText.parse(new String(plain, StandardCharsets.UTF_8));
    Map<String, String> headers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> header : kept.path("headers").properties()) {
      headers.put(header.getKey(), header.getValue().textValue());
    }
    return new Answer(
        status, kept.path("contentType").textValue(), kept.path("body").textValue(), headers);
  }

  private static byte[] compressed(byte[] plain) {
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 2);
    bytes.write(COMPRESSED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  private static byte[] restored(byte[] written) {
    ByteArrayInputStream bytes = new ByteArrayInputStream(written, 1, written.length - 1);
    try (InflaterInputStream in = new InflaterInputStream(bytes)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a kept answer is damaged", e);
    }
  }
}
