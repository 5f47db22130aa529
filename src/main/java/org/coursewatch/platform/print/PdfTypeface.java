package org.coursewatch.platform.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of a document, embedded in it so that it looks and is read aloud alike everywhere, and
 * the breaking of text into lines. Knows Latin, Greek and Cyrillic; anything else becomes a
 * question mark.
 */
final class PdfTypeface {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float UNITS = 1_000;

  final PDFont font;
  private final Map<Integer, Float> widths = new HashMap<>();

  PdfTypeface(PDDocument document) throws IOException {
    try (InputStream file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
      font = PDType0Font.load(document, file, true);
    }
  }

  /**
   * {@code text} in lines no wider than {@code width} points at {@code size} points; one at least.
   */
  List<String> lines(String text, float size, float width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : printable(text).split(" ")) {
      String next = line.isEmpty() ? word : line + " " + word;
      if (width(next, size) <= width) {
        line.setLength(0);
        line.append(next);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(rest(word, size, width, lines));
    }
    lines.add(line.toString());
    return lines;
  }

  float width(String text, float size) {
    float sum = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      sum += widths.computeIfAbsent(text.codePointAt(at), this::width);
    }
    return sum * size / UNITS;
  }

  /** {@code text} in characters the font has, line breaks and the like as blanks. */
  String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .map(each -> Character.isISOControl(each) || Character.isWhitespace(each) ? ' ' : each)
        .map(each -> widths.computeIfAbsent(each, this::width) < 0 ? '?' : each)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /** Breaks a word that is wider than a line; what is left of it begins the next line. */
  private String rest(String word, float size, float width, List<String> lines) {
    String left = word;
    while (width(left, size) > width && left.length() > 1) {
      int end = left.length() - 1;
      while (end > 1 && width(left.substring(0, end), size) > width) {
        end--;
      }
      lines.add(left.substring(0, end));
      left = left.substring(end);
    }
    return left;
  }

  /** In thousandths of the size; negative for a character the font does not have. */
  private float width(int character) {
    try {
      return font.getStringWidth(Character.toString(character));
    } catch (IllegalArgumentException notInTheFont) {
      return -1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
