package org.coursewatch.subscription;

import java.util.Arrays;
import java.util.Optional;

/** How much a notification says of what changed. Never more than a number that opens nothing. */
public enum PayloadContent {
  /** That something changed. */
  EMPTY("empty"),
  /** And of which record: its number. */
  ID_ONLY("id-only");

  private final String code;

  PayloadContent(String code) {
    this.code = code;
  }

  /** The code of the guide. */
  public String code() {
    return code;
  }

  /** The content with that code; empty when it is none we send. */
  public static Optional<PayloadContent> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
