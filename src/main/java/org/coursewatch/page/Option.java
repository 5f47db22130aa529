package org.coursewatch.page;

import org.jspecify.annotations.Nullable;

/**
 * One of several to choose from.
 *
 * @param value as sent
 * @param label as read
 * @param hint more about it, null for none
 */
public record Option(String value, String label, @Nullable String hint) {

  public Option(String value, String label) {
    this(value, label, null);
  }
}
