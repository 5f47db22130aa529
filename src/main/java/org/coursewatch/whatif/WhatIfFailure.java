package org.coursewatch.whatif;

/** Why a run ended without all courses: a closed list. */
public enum WhatIfFailure {
  /** The rules in force are other ones than when it was ordered. */
  RULES_CHANGED,
  /** The nodes that tried went away in the middle, one after the other. */
  GIVEN_UP,
  /** An error on our side; the log says more. */
  INTERNAL
}
