package org.coursewatch.platform.rest;

import io.smallrye.config.ConfigMapping;

/** How many requests are taken, {@code coursewatch.rate}. Each node counts for itself. */
@ConfigMapping(prefix = "coursewatch.rate")
public interface RateSettings {

  /** Of one account. */
  Limit account();

  /** Of one network address, by those who are not signed in. */
  Limit address();

  /** Sign-ins that fail, of one network address. */
  Limit failedSignIns();

  /** How many accounts and addresses a node remembers; the one not seen for longest goes first. */
  int mostRemembered();

  /** So many at once, and then as many as come back with time. */
  interface Limit {

    /** At once; 0 for no limit at all. */
    int burst();

    /** How many come back in a minute, evenly. */
    int perMinute();
  }
}
