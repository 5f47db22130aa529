package org.coursewatch.platform.print;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines of comma-separated values after RFC 4180: fields with commas, quotes or line breaks in
 * quotes, quotes doubled, lines ended by carriage return and line feed.
 *
 * <p>A spreadsheet takes a text that begins like a formula for one and computes it (OWASP, "CSV
 * Injection"). Such a text gets an apostrophe in front; whoever reads the file with a program takes
 * that one away again.
 */
public final class CsvText {

  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8;header=present";

  private static final String LINE_END = "\r\n";

  /** Also in the wide form that Asian keyboards write and some spreadsheets read alike. */
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

  private CsvText() {}

  /** One line with its end; a null is an empty field. */
  public static String line(List<? extends @Nullable Object> fields) {
    return fields.stream().map(CsvText::field).collect(Collectors.joining(",", "", LINE_END));
  }

  private static String field(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    // A number is no text: its minus begins no formula.
    String text = value instanceof Number ? value.toString() : harmless(value.toString());
    boolean quoted =
        text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
            || !text.equals(text.strip());
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static String harmless(String text) {
    boolean isFormula = begins(text) || begins(text.stripLeading());
    return isFormula ? "'" + text : text;
  }

  private static boolean begins(String text) {
    return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
  }
}
