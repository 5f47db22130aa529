package org.coursewatch.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that another program reads as they were meant, and a spreadsheet never computes. */
class CsvTextTest {

  @Test
  void linesEndAsTheStandardSays() {
    assertThat(CsvText.line(Arrays.asList("a", null, 7))).isEqualTo("a,,7\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "",
        "comma, and more",
        "a \"quoted\" word",
        "two\r\nlines",
        "a lone\nbreak",
        " blanks around ",
        "Žofie Ωmega 漢字 🩺",
        "100% \\ / ; | '"
      })
  void anotherProgramReadsWhatWasWritten(String text) throws IOException {
    CSVRecord read = read(CsvText.line(List.of("before", text, "after")));
    assertThat(read.toList()).containsExactly("before", text, "after");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://example.org/\"&A1)",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "-cmd|' /C calc'!A0"
      })
  void nothingIsAFormula(String text) throws IOException {
    assertThat(read(CsvText.line(List.of(text))).get(0)).isEqualTo("'" + text);
  }

  @Test
  void aNumberStaysANumber() throws IOException {
    assertThat(read(CsvText.line(List.of(-7, 12L))).toList()).containsExactly("-7", "12");
  }

  private static CSVRecord read(String text) throws IOException {
    List<CSVRecord> records = CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    assertThat(records).hasSize(1);
    return records.getFirst();
  }
}
