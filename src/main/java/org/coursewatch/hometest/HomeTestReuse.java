package org.coursewatch.hometest;

/**
 * What of a home test was used before with another, anywhere in the service. Whose that was is not
 * told.
 *
 * @param photo the same photo, or one that looks the same
 * @param kit kit and lot, with another patient
 */
public record HomeTestReuse(boolean photo, boolean kit) {

  /** Nothing of it was seen before. */
  public static final HomeTestReuse NONE = new HomeTestReuse(false, false);
}
