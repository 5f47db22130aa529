package org.coursewatch.program;

import java.util.Locale;

/** How binding the source of a rule is, the most binding first. */
public enum Strength {
  LAW,
  LICENSE_CONDITION,
  RECOMMENDATION,
  /** Sources are silent or disagree and this service decided; see the rule's note. */
  LOCAL;

  /** The word that program files and answers use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
