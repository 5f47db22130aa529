package org.coursewatch.export;

import java.util.UUID;

/** Names an export. */
public record ExportId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
