package org.coursewatch.metric.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.coursewatch.metric.Upload.Kind;
import org.coursewatch.metric.Upload.Line;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/** An upload as it was sent; all its faults are told at once. */
record UploadRequest(Kind kind, YearMonth month, List<Line> lines) {

  private static final YearMonth FIRST = YearMonth.of(2000, 1);

  static UploadRequest ofCsv(
      @Nullable String kind, @Nullable String month, byte[] body, Instant now) {
    return read(kind, month, new String(body, StandardCharsets.UTF_8), now, new Faults());
  }

  static UploadRequest ofJson(byte[] body, Instant now) {
    JsonNode json = JsonText.read(body);
    Faults faults = new Faults();
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!List.of("kind", "month", "csv").contains(name)) {
                String field = name.length() > 60 ? name.substring(0, 60) : name;
                faults.add(field, "is not a known field", "Send kind, month and csv.");
              }
            });
    return read(text(json, "kind"), text(json, "month"), text(json, "csv"), now, faults);
  }

  private static @Nullable String text(JsonNode json, String name) {
    return json.path(name).textValue();
  }

  private static UploadRequest read(
      @Nullable String kindText,
      @Nullable String monthText,
      @Nullable String csv,
      Instant now,
      Faults faults) {
    Kind kind = kind(kindText, faults);
    YearMonth month = month(monthText, now, faults);
    if (csv == null) {
      faults.add("csv", "is missing", "Send the lines as one text.");
    }
    List<Line> lines = UploadLines.read(kind, csv == null ? "" : csv, faults);
    faults.throwIfAny();
    return new UploadRequest(kind, month, lines);
  }

  private static Kind kind(@Nullable String text, Faults faults) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .orElseGet(
            () -> {
              String remedy = "Send one of " + Arrays.toString(Kind.values()) + ".";
              faults.add("kind", "is missing, or nothing that is uploaded", remedy);
              return Kind.KNOWLEDGE_SURVEY;
            });
  }

  private static YearMonth month(@Nullable String text, Instant now, Faults faults) {
    YearMonth newest = YearMonth.from(now.atOffset(ZoneOffset.UTC));
    try {
      YearMonth month = text == null ? null : YearMonth.parse(text);
      if (month != null && !month.isBefore(FIRST) && !month.isAfter(newest)) {
        return month;
      }
    } catch (DateTimeException e) {
      // told below, as for a month that has not begun
    }
    faults.add(
        "month", "is missing, or no month that has begun", "Send one such as " + newest + ".");
    return newest;
  }
}
