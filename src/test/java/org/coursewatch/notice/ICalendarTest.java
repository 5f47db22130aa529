package org.coursewatch.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.coursewatch.notice.ICalendar.Event;
import org.junit.jupiter.api.Test;

/** What is written is read by a parser of others, and means the same there. */
class ICalendarTest {

  private static final Instant CHANGED = Instant.parse("2026-10-01T16:00:00.123456Z");
  private static final String HARD =
      "Semicolon; comma, backslash \\ and \\n\nnext line, ñandú – día 😀 ".repeat(5).strip();

  @Test
  void aParserReadsEveryEventAsItWasMeant() throws IOException, ParserException {
    List<Event> events =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    new Event(
                        "uid-" + i + "@coursewatch",
                        i,
                        CHANGED,
                        LocalDate.of(2028, 2, 20).plusDays(i),
                        "x".repeat(i) + HARD,
                        HARD))
            .toList();
    Calendar read = parse(ICalendar.of("My, dates", events));
    read.validate();
    List<VEvent> found = read.getComponents("VEVENT");
    assertThat(found).hasSize(50);
    for (int i = 0; i < found.size(); i++) {
      VEvent event = found.get(i);
      assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("uid-" + i + "@coursewatch");
      assertThat(event.getSummary().getValue()).isEqualTo("x".repeat(i) + HARD);
      assertThat(event.getDescription().getValue()).isEqualTo(HARD);
      assertThat(event.getSequence().getSequenceNo()).isEqualTo(i);
      LocalDate start = (LocalDate) event.getDateTimeStart().getDate();
      assertThat(start).isEqualTo(LocalDate.of(2028, 2, 20).plusDays(i));
      LocalDate end = (LocalDate) event.getDateTimeEnd().getDate();
      assertThat(end).isEqualTo(start.plusDays(1));
      assertThat(event.getDateTimeStamp().getDate())
          .isEqualTo(Instant.parse("2026-10-01T16:00:00Z"));
    }
  }

  @Test
  void everyLineIsShortAndEndsAsItShould() {
    String text =
        ICalendar.of("x", List.of(new Event("u", 0, CHANGED, LocalDate.EPOCH, HARD, HARD)));
    assertThat(text).endsWith("END:VCALENDAR\r\n");
    for (String line : text.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\n").doesNotContain("\r");
      // No character is cut in two.
      assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(line)
          .doesNotContain("?");
    }
  }

  @Test
  void aCalendarWithoutEventsIsOne() throws IOException, ParserException {
    assertThat(parse(ICalendar.of("Empty", List.of())).getComponents()).isEmpty();
  }

  private static Calendar parse(String text) throws IOException, ParserException {
    return new CalendarBuilder().build(new StringReader(text));
  }
}
