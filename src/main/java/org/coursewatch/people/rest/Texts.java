package org.coursewatch.people.rest;

import org.jspecify.annotations.Nullable;

/** Values that may be absent, as text. */
final class Texts {

  private Texts() {}

  /** Its ISO form or its id; null stays null. */
  static @Nullable String of(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
