package org.coursewatch.notice;

import java.time.Instant;
import java.util.Optional;

/** Private links to calendars: one of an account works at a time. */
public interface CalendarLinks {

  /** The one that works. */
  Optional<CalendarLink> find(String account);

  /** Makes {@code token} open the account's calendar, and no other from now on. */
  void replace(String account, String token, Instant now);

  /** Ends the link; whether there was one. */
  boolean revoke(String account);

  /** Whose calendar {@code token} opens. */
  Optional<String> account(String token);
}
