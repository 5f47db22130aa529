package org.coursewatch.course.console;

import org.coursewatch.course.CourseTimeline.Sign;

/** The shapes of the signs, as paths around a middle: what a color says, a shape says too. */
final class SignShape {

  private static final String CIRCLE = "M%1$d %2$dm-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z";

  private SignShape() {}

  /** The class that colors {@code sign}. */
  static String tone(Sign sign) {
    return switch (sign) {
      case ACCEPTED, RULED_OUT, CONFIRMED, HANDED_OVER, RELEASED -> "good";
      case POSITIVE, INTERRUPTED, HELD -> "bad";
      case NOT_ACCEPTED, UNCLEAR, REVERSED -> "wait";
      case NOT_JUDGED, PRESCRIBED, AUTHORIZED, LAB, ENDED, NOTED -> "info";
    };
  }

  /** The path of {@code sign} around {@code x} and {@code y}, in pixels. */
  static String path(Sign sign, int x, int y) {
    return shape(sign).formatted(x, y);
  }

  private static String shape(Sign sign) {
    return switch (sign) {
      case ACCEPTED -> CIRCLE + "m3 0l3 4l6 -7";
      case NOT_ACCEPTED -> CIRCLE + "m3 0h8";
      case UNCLEAR -> "M%1$d %2$dm0 -8l8 8l-8 8l-8 -8zm0 4v5m0 2v1";
      case POSITIVE -> "M%1$d %2$dm-3 -7h6l4 4v6l-4 4h-6l-4 -4v-6zm0 4l6 6m0 -6l-6 6";
      case NOT_JUDGED -> CIRCLE;
      case RULED_OUT -> "M%1$d %2$dm-3 -7h6l4 4v6l-4 4h-6l-4 -4v-6zm0 7l2 3l4 -6";
      case PRESCRIBED -> "M%1$d %2$dm-5 -7h10v14h-10zm2 4h6m-6 4h6";
      case AUTHORIZED -> "M%1$d %2$dm0 -7l7 13h-14z";
      case REVERSED -> "M%1$d %2$dm0 7l7 -13h-14z";
      case HANDED_OVER -> "M%1$d %2$dm-7 -7h14v14h-14zm3 7l3 3l5 -6";
      case LAB -> "M%1$d %2$dm-3 -7h6v10l-3 4l-3 -4zm0 6h6";
      case CONFIRMED -> "M%1$d %2$dm-7 0l4 6l9 -12l-2 -2l-7 9l-2 -3z";
      case INTERRUPTED -> "M%1$d %2$dm-7 -5l2 -2l5 5l5 -5l2 2l-5 5l5 5l-2 2l-5 -5l-5 5l-2 -2l5 -5z";
      case HELD -> "M%1$d %2$dm-6 -7h4v14h-4zm8 0h4v14h-4z";
      case RELEASED -> "M%1$d %2$dm-5 -7l11 7l-11 7z";
      case ENDED -> "M%1$d %2$dm-6 -6h12v12h-12z";
      case NOTED -> "M%1$d %2$dm-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z";
    };
  }
}
