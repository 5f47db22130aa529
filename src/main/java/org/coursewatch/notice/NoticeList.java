package org.coursewatch.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notices of an account inside the service. */
public interface NoticeList {

  /**
   * Where a page begins: after this entry.
   *
   * @param isRead whether it stood among those read
   */
  record After(boolean isRead, LocalDate day, UUID id) {}

  /**
   * Unread ones first, then the newest; at most {@code most}. Whether they still stand is not told
   * yet.
   */
  List<Entry> page(String account, @Nullable After after, int most);

  /** Those of {@code entries} whose reason stands on {@code today}, whoever may see it. */
  Set<UUID> standing(List<Entry> entries, LocalDate today, Instant now);

  /** How many of them are unread. */
  int unread(String account);

  /** Whether there was such a notice of the account; read twice it keeps the first time. */
  boolean read(UUID id, String account, Instant now);
}
