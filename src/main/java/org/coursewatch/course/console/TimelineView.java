package org.coursewatch.course.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.coursewatch.course.CourseTimeline;
import org.coursewatch.course.CourseTimeline.Bar;
import org.coursewatch.course.CourseTimeline.Kind;
import org.coursewatch.course.CourseTimeline.Mark;
import org.coursewatch.course.CourseTimeline.RuleChange;
import org.coursewatch.course.CourseTimeline.Sign;
import org.coursewatch.course.TimelinePicture;
import org.coursewatch.course.TimelinePicture.Line;
import org.coursewatch.course.TimelinePicture.Tick;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a course in words and shapes, and the same as rows of a table.
 *
 * @param title its name for those who hear it
 * @param description what it shows, for them
 */
record TimelineView(
    int width,
    int height,
    String title,
    String description,
    List<TickView> ticks,
    List<LineView> lines,
    List<TimelinePicture.Strip> strips,
    List<BoxView> boxes,
    List<SpotView> spots,
    List<LegendView> legend,
    List<RowView> rows) {

  /** A day of the scale; {@code label} is empty where there is no room. */
  record TickView(int x, int labelX, int labelY, boolean month, String label) {}

  /** An upright line with its label. */
  record LineView(int x, String tone, int labelX, int labelY, String anchor, String label) {}

  /** A run of days. */
  record BoxView(int x, int y, int width, int height, Kind kind, String title) {}

  /** A mark. */
  record SpotView(String path, String tone, String title) {}

  /** A sign that is in the picture; {@code path} is null for a run of days of {@code kind}. */
  record LegendView(@Nullable String path, String tone, String label) {}

  /** A row of the table; {@code counts} is empty where nothing has to count. */
  record RowView(LocalDate on, String day, String lane, String what, String counts) {}

  private static final int LEGEND_MIDDLE = 10;
  private static final int LABEL_GAP = 4;

  static TimelineView of(CourseTimeline timeline, FactSentence sentence, Speech speech) {
    TimelinePicture picture = TimelinePicture.of(timeline);
    PictureWords words = speech.picture();
    return new TimelineView(
        picture.width(),
        picture.height(),
        words.timelineTitle(speech.day(timeline.firstDay()), speech.day(timeline.lastDay())),
        words.timelineText(timeline.marks().size(), timeline.bars().size()),
        picture.days().stream().map(tick -> tick(tick, speech)).toList(),
        picture.lines().stream().map(line -> line(line, speech)).toList(),
        picture.strips(),
        picture.boxes().stream()
            .map(
                box ->
                    new BoxView(
                        box.x(),
                        box.y(),
                        box.width(),
                        box.height(),
                        box.bar().kind(),
                        span(box.bar(), speech)))
            .toList(),
        picture.spots().stream()
            .map(
                spot ->
                    new SpotView(
                        SignShape.path(spot.mark().sign(), spot.x(), spot.y()),
                        SignShape.tone(spot.mark().sign()),
                        title(spot.mark(), sentence, speech)))
            .toList(),
        legend(timeline, words),
        rows(timeline, sentence, speech));
  }

  private static TickView tick(Tick tick, Speech speech) {
    String label = "";
    if (tick.labeled()) {
      String day = speech.dates().shortDay(tick.day());
      label = tick.month() ? monthOf(tick.day(), speech) : day.replaceAll(",? \\d{4}$", "");
    }
    return new TickView(tick.x(), tick.x() + LABEL_GAP, tick.labelY(), tick.month(), label);
  }

  /** Such as "Oct 2026": the short day without its number. */
  private static String monthOf(LocalDate day, Speech speech) {
    String text = speech.dates().shortDay(day);
    return text.replaceFirst("\\b" + day.getDayOfMonth() + ",? ", "");
  }

  private static LineView line(Line line, Speech speech) {
    RuleChange change = line.change();
    String day = speech.dates().shortDay(line.day());
    return new LineView(
        line.x(),
        change == null ? "today" : "change",
        line.leftward() ? line.x() - LABEL_GAP : line.x() + LABEL_GAP,
        line.labelY(),
        line.leftward() ? "end" : "start",
        change == null ? speech.picture().today(day) : speech.picture().rulesChange(day));
  }

  private static String span(Bar bar, Speech speech) {
    PictureWords words = speech.picture();
    String span =
        words.span(words.kind(bar.kind()), speech.shortDay(bar.from()), speech.shortDay(bar.to()));
    LocalDate used = bar.usedOn();
    return used == null ? span : words.usedOn(span, speech.shortDay(used));
  }

  private static String title(Mark mark, FactSentence sentence, Speech speech) {
    String counts = counts(mark, speech.picture());
    String told = speech.shortDay(mark.day()) + ": " + sentence.of(mark.fact().fact());
    return counts.isEmpty() ? told : told + " (" + counts + ")";
  }

  private static String counts(Mark mark, PictureWords words) {
    if (mark.sign() == Sign.ACCEPTED) {
      return words.countsYes();
    }
    return mark.failures().isEmpty()
        ? ""
        : words.countsNot(
            mark.failures().stream()
                .sorted()
                .map(words::failure)
                .collect(Collectors.joining(", ")));
  }

  private static List<LegendView> legend(CourseTimeline timeline, PictureWords words) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    timeline.marks().forEach(mark -> signs.add(mark.sign()));
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    timeline.bars().forEach(bar -> kinds.add(bar.kind()));
    List<LegendView> legend = new ArrayList<>();
    for (Sign sign : signs) {
      String path = SignShape.path(sign, LEGEND_MIDDLE, LEGEND_MIDDLE);
      legend.add(new LegendView(path, SignShape.tone(sign), words.sign(sign)));
    }
    for (Kind kind : kinds) {
      legend.add(new LegendView(null, kind.name(), words.kind(kind)));
    }
    return legend;
  }

  private static List<RowView> rows(CourseTimeline timeline, FactSentence sentence, Speech speech) {
    PictureWords words = speech.picture();
    List<RowView> rows = new ArrayList<>();
    for (Mark mark : timeline.marks()) {
      String what = sentence.of(mark.fact().fact());
      rows.add(row(mark.day(), words.lane(mark.lane()), what, counts(mark, words), speech));
    }
    for (Bar bar : timeline.bars()) {
      rows.add(row(bar.from(), words.lane(bar.lane()), span(bar, speech), "", speech));
    }
    for (RuleChange change : timeline.changes()) {
      String told = words.rulesChangeTold(change.rules());
      rows.add(row(change.day(), speech.page().rules(), told, "", speech));
    }
    rows.sort(Comparator.comparing(RowView::on).reversed());
    return rows;
  }

  private static RowView row(LocalDate on, String lane, String what, String counts, Speech speech) {
    return new RowView(on, speech.shortDay(on), lane, what, counts);
  }
}
