package org.coursewatch.worklist.app;

import io.smallrye.config.ConfigMapping;

/** {@code coursewatch.worklist}: what the lists show if nothing else is asked for. */
@ConfigMapping(prefix = "coursewatch.worklist")
public interface WorklistSettings {

  /** Checks that become due within so many days are listed too; 0 is by today. */
  int dueWithin();

  /** For at most so many days an item is put off. */
  int longestSnooze();

  /** An account keeps at most so many filters. */
  int mostFilters();
}
