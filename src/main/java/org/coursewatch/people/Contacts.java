package org.coursewatch.people;

import org.jspecify.annotations.Nullable;

/**
 * How a patient is reached.
 *
 * @param email null when not told
 * @param phone as told, null when not told
 * @param language in which to write and speak
 */
public record Contacts(@Nullable String email, @Nullable String phone, Language language) {

  /** Nothing told: English. */
  public static final Contacts NONE = new Contacts(null, null, Language.EN);

  /** The languages the program speaks. */
  public enum Language {
    EN,
    ES
  }
}
