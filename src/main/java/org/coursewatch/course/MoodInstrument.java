package org.coursewatch.course;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The questionnaires about mood whose points the service can judge. It asks no questions itself.
 */
public enum MoodInstrument {
  /** Two items, from 0 to 6 points. It does not ask about harming oneself. */
  PHQ_2("PHQ-2", 6),
  /** Nine items, from 0 to 27 points. Item 9 asks about harming oneself. */
  PHQ_9("PHQ-9", 27);

  private final String title;
  private final int most;

  MoodInstrument(String title, int most) {
    this.title = title;
    this.most = most;
  }

  /** As a fact names it. */
  public String title() {
    return title;
  }

  /** The most points it can have (inside). */
  public int most() {
    return most;
  }

  public static Optional<MoodInstrument> of(String title) {
    return Arrays.stream(values()).filter(each -> each.title.equals(title)).findFirst();
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(MoodInstrument::title).toList();
  }
}
