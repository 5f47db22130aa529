package org.coursewatch.privacy;

import java.util.List;

/**
 * What sealing anew has done so far in one table.
 *
 * @param failed the rows that did not open; they are left as they were
 */
public record ReencryptReport(String table, long resealed, List<String> failed) {

  public ReencryptReport {
    failed = List.copyOf(failed);
  }
}
