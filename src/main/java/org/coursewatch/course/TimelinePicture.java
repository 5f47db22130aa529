package org.coursewatch.course;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coursewatch.course.CourseTimeline.Bar;
import org.coursewatch.course.CourseTimeline.Lane;
import org.coursewatch.course.CourseTimeline.Mark;
import org.coursewatch.course.CourseTimeline.RuleChange;
import org.jspecify.annotations.Nullable;

/**
 * Where everything of a {@link CourseTimeline} stands in a picture: lengths in pixels, from the top
 * left corner. The same timeline always gives the same picture, in any language.
 *
 * @param width of the picture
 * @param height of the picture
 * @param days the scale of days
 * @param lines upright lines, today first
 * @param strips the lanes that have something in them, from top to bottom
 * @param boxes the runs of days
 * @param spots the marks
 */
public record TimelinePicture(
    int width,
    int height,
    List<Tick> days,
    List<Line> lines,
    List<Strip> strips,
    List<Box> boxes,
    List<Spot> spots) {

  /** A picture fills this much, however few days it shows. */
  static final int LEAST_WIDTH = 1100;

  /** A day is never narrower, so that two years are still read. */
  static final int LEAST_DAY = 2;

  /** Room that is kept free for the label of a month or of a week. */
  static final int TICK_LABEL = 56;

  /** Room that is kept free for the label of a line. */
  static final int LINE_LABEL = 170;

  /** Height of a row of marks or bars, and the width that a mark keeps for itself. */
  static final int ROW = 20;

  /** Height of the title of a lane, and of a row of labels. */
  static final int TITLE = 18;

  /** The title of a lane is repeated so often, for those who scroll. */
  static final int TITLE_EVERY = 720;

  private static final int GAP = 8;
  private static final int DAYS_OF_WEEK = 7;

  /**
   * A day on the scale.
   *
   * @param month whether a month begins on it, or the picture does; else it is a Monday
   * @param labeled whether there is room for its label, from {@code x} on to the right
   * @param labelY the base line of its label
   */
  public record Tick(int x, LocalDate day, boolean month, boolean labeled, int labelY) {}

  /**
   * An upright line.
   *
   * @param change what changes on it, null for the line of today
   * @param labelY the base line of its label; no two labels overlap
   * @param leftward whether the label ends at the line instead of beginning there
   */
  public record Line(
      int x, LocalDate day, @Nullable RuleChange change, int labelY, boolean leftward) {}

  /** A lane; {@code titles} are where its title begins, {@code titleY} their base line. */
  public record Strip(Lane lane, int y, int height, int titleY, List<Integer> titles) {}

  /** A run of days, {@code x} and {@code y} its upper left corner. */
  public record Box(int x, int y, int width, int height, Bar bar) {}

  /** A mark, {@code x} and {@code y} its middle. */
  public record Spot(int x, int y, Mark mark) {}

  /** Draws up {@code timeline}. */
  public static TimelinePicture of(CourseTimeline timeline) {
    Scale scale = Scale.of(timeline);
    List<Line> lines = lines(timeline, scale);
    int scaleY = lines.stream().mapToInt(Line::labelY).max().orElse(0) + GAP;
    List<Tick> ticks = ticks(timeline, scale, scaleY);
    int top = scaleY + 2 * TITLE;
    List<Strip> strips = new ArrayList<>();
    List<Box> boxes = new ArrayList<>();
    List<Spot> spots = new ArrayList<>();
    int y = top;
    for (Lane lane : Lane.values()) {
      List<Bar> bars = timeline.bars().stream().filter(bar -> bar.lane() == lane).toList();
      List<Mark> marks = timeline.marks().stream().filter(mark -> mark.lane() == lane).toList();
      if (!bars.isEmpty() || !marks.isEmpty()) {
        int below = placeBars(bars, scale, y + TITLE, boxes);
        int end = placeMarks(marks, scale, below, spots) + GAP;
        strips.add(new Strip(lane, y, end - y, y + TITLE - GAP / 2, titles(scale.width)));
        y = end;
      }
    }
    return new TimelinePicture(scale.width, y, ticks, lines, strips, boxes, spots);
  }

  public TimelinePicture {
    days = List.copyOf(days);
    lines = List.copyOf(lines);
    strips = List.copyOf(strips);
    boxes = List.copyOf(boxes);
    spots = List.copyOf(spots);
  }

  /** From days to pixels. */
  private record Scale(LocalDate first, double day, int width) {

    static Scale of(CourseTimeline timeline) {
      double day = Math.max(LEAST_DAY, (double) LEAST_WIDTH / timeline.days());
      return new Scale(timeline.firstDay(), day, (int) Math.ceil(day * timeline.days()));
    }

    /** Where {@code date} begins. */
    int start(LocalDate date) {
      return (int) Math.round((date.toEpochDay() - first.toEpochDay()) * day);
    }

    int middle(LocalDate date) {
      return (int) Math.round((date.toEpochDay() - first.toEpochDay() + 0.5) * day);
    }
  }

  private static List<Integer> titles(int width) {
    List<Integer> titles = new ArrayList<>();
    for (int x = 0; x == 0 || x + TITLE_EVERY / 2 < width; x += TITLE_EVERY) {
      titles.add(x + GAP / 2);
    }
    return titles;
  }

  private static int placeBars(List<Bar> bars, Scale scale, int top, List<Box> boxes) {
    List<Integer> ends = new ArrayList<>();
    for (Bar bar : bars) {
      int x = scale.start(bar.from());
      int width = Math.max(2, scale.start(bar.to().plusDays(1)) - x);
      int row = freeRow(ends, x, x + width);
      boxes.add(new Box(x, top + row * ROW + 2, width, ROW - 4, bar));
    }
    return top + ends.size() * ROW;
  }

  private static int placeMarks(List<Mark> marks, Scale scale, int top, List<Spot> spots) {
    List<Integer> ends = new ArrayList<>();
    for (Mark mark : marks) {
      int x = scale.middle(mark.day());
      int row = freeRow(ends, x - ROW / 2, x + ROW / 2);
      spots.add(new Spot(x, top + row * ROW + ROW / 2, mark));
    }
    return top + ends.size() * ROW;
  }

  /** The first row that is free from {@code start} on; it is taken until {@code end}. */
  private static int freeRow(List<Integer> ends, int start, int end) {
    for (int row = 0; row < ends.size(); row++) {
      if (ends.get(row) <= start) {
        ends.set(row, end);
        return row;
      }
    }
    ends.add(end);
    return ends.size() - 1;
  }

  private static List<Line> lines(CourseTimeline timeline, Scale scale) {
    List<Line> lines = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    List<Line> inOrder = new ArrayList<>();
    inOrder.add(new Line(scale.middle(timeline.today()), timeline.today(), null, 0, false));
    for (RuleChange change : timeline.changes()) {
      inOrder.add(new Line(scale.start(change.day()), change.day(), change, 0, false));
    }
    inOrder.sort(Comparator.comparingInt(Line::x));
    for (Line line : inOrder) {
      boolean leftward = line.x() + LINE_LABEL > scale.width;
      int start = leftward ? line.x() - LINE_LABEL : line.x();
      int row = freeRow(ends, start, start + LINE_LABEL);
      int labelY = TITLE + row * TITLE - GAP / 2;
      lines.add(new Line(line.x(), line.day(), line.change(), labelY, leftward));
    }
    lines.sort(Comparator.comparing(line -> line.change() != null));
    return lines;
  }

  private static List<Tick> ticks(CourseTimeline timeline, Scale scale, int top) {
    List<Tick> ticks = new ArrayList<>();
    boolean weeks = scale.day * DAYS_OF_WEEK >= TICK_LABEL;
    int monthFree = 0;
    int weekFree = 0;
    for (int i = 0; i < timeline.days(); i++) {
      LocalDate day = timeline.firstDay().plusDays(i);
      int x = scale.start(day);
      boolean fits = x + TICK_LABEL <= scale.width;
      boolean begins = i == 0 && day.lengthOfMonth() - day.getDayOfMonth() >= roomForMonth(scale);
      if (day.getDayOfMonth() == 1 || begins) {
        boolean labeled = fits && x >= monthFree;
        ticks.add(new Tick(x, day, true, labeled, top + TITLE - GAP / 2));
        monthFree = labeled ? x + TICK_LABEL : monthFree;
      } else if (weeks && day.getDayOfWeek() == DayOfWeek.MONDAY) {
        boolean labeled = fits && x >= weekFree;
        ticks.add(new Tick(x, day, false, labeled, top + 2 * TITLE - GAP / 2));
        weekFree = labeled ? x + TICK_LABEL : weekFree;
      }
    }
    return ticks;
  }

  /** How many days a label of a month takes. */
  private static int roomForMonth(Scale scale) {
    return (int) Math.ceil(TICK_LABEL / scale.day);
  }
}
