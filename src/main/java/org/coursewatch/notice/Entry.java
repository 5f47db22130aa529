package org.coursewatch.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice in the list of an account.
 *
 * @param id names it
 * @param reason why
 * @param course of which course, null for none
 * @param check the code of the check, empty for none
 * @param occasion which time the check is wanted, empty for none
 * @param record the number of an authorization or the id of a party, empty for none
 * @param day the program day it was planned for
 * @param about the day in question, such as the day the check is due
 * @param readAt null while unread
 * @param isOpen whether the reason still stands
 */
public record Entry(
    UUID id,
    NoticeReason reason,
    @Nullable UUID course,
    String check,
    String occasion,
    String record,
    LocalDate day,
    @Nullable LocalDate about,
    @Nullable Instant readAt,
    boolean isOpen) {

  public Entry withOpen(boolean other) {
    return new Entry(id, reason, course, check, occasion, record, day, about, readAt, other);
  }
}
