package org.coursewatch.notice;

import java.util.Locale;

/** The languages notices are written in. */
public enum Language {
  EN,
  ES;

  /** As in {@code lang} of a page and in the names of message bundles. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
