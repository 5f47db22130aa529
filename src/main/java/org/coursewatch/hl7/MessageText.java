package org.coursewatch.hl7;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A message as text, and its header, which is read by itself so that a message nobody understands
 * is answered too.
 *
 * @param text with a carriage return after every segment
 * @param charset in which it came, and in which it is answered
 */
record MessageText(String text, Charset charset) {

  private static final int CHARACTER_SET = 18;
  private static final int SHORTEST = 8;

  /**
   * The text of {@code bytes} in the character set that MSH-18 names, UTF-8 where it names none;
   * empty where there is no header, or the bytes are no text of that set.
   */
  static Optional<MessageText> of(byte[] bytes) {
    String rough = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!rough.startsWith("MSH") || rough.length() < SHORTEST) {
      return Optional.empty();
    }
    Charset charset =
        switch (new MessageText(rough, StandardCharsets.ISO_8859_1).header(CHARACTER_SET)) {
          case "8859/1" -> StandardCharsets.ISO_8859_1;
          case "8859/15" -> Charset.forName("ISO-8859-15");
          default -> StandardCharsets.UTF_8;
        };
    try {
      CharBuffer decoded = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      String text = decoded.toString().replace("\r\n", "\r").replace('\n', '\r');
      return Optional.of(new MessageText(text, charset));
    } catch (CharacterCodingException otherCharacters) {
      return Optional.empty();
    }
  }

  /** The first component of field {@code number} of the header, empty where there is none. */
  String header(int number) {
    return component(number, 1);
  }

  /** Component {@code place} of field {@code number} of the header, empty where there is none. */
  String component(int number, int place) {
    int end = text.indexOf('\r');
    String header = end < 0 ? text : text.substring(0, end);
    String[] fields = header.split(Pattern.quote(header.substring(3, 4)), -1);
    // The first field is the separator itself.
    if (number - 1 >= fields.length) {
      return "";
    }
    String separator = Pattern.quote(header.substring(4, 5));
    String[] components = fields[number - 1].split(separator, -1);
    return place > components.length ? "" : components[place - 1].strip();
  }

  /** How many segments called {@code name} it has. */
  int count(String name) {
    return (int) text.lines().filter(line -> line.startsWith(name + text.charAt(3))).count();
  }
}
