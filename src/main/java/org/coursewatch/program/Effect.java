package org.coursewatch.program;

import java.util.Locale;

/** What an unmet rule does. */
public enum Effect {
  /** Nothing is handed over. */
  BLOCK,
  /** A warning is shown and nothing is stopped. */
  WARN,
  /** Somebody has something to do by a day. */
  TASK;

  /** The word that program files and answers use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
