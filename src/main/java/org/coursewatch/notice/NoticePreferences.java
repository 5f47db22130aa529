package org.coursewatch.notice;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an account wants to be told.
 *
 * @param account whose
 * @param channels by which ways
 * @param language in which to write
 * @param zone in which the account's clock runs
 * @param quiet when not to write; null for never
 * @param reminders what a patient chose to be reminded of; empty for staff, who are told anyway
 * @param address where mail goes, null for none
 * @param isVerified whether whoever reads mail there has said so
 */
public record NoticePreferences(
    String account,
    Set<Channel> channels,
    Language language,
    ZoneId zone,
    @Nullable QuietHours quiet,
    Set<NoticeReason> reminders,
    @Nullable String address,
    boolean isVerified) {

  public NoticePreferences {
    channels = Set.copyOf(channels);
    reminders = Set.copyOf(reminders);
    if (!reminders.stream().allMatch(NoticeReason::isForPatients)) {
      throw new IllegalArgumentException("nobody is reminded of that");
    }
    if (address == null && isVerified) {
      throw new IllegalArgumentException("there is no address that could be verified");
    }
  }

  /** What holds as long as an account has said nothing: nothing by mail, nothing at night. */
  public static NoticePreferences usual(String account, ZoneId zone) {
    return new NoticePreferences(
        account,
        EnumSet.allOf(Channel.class),
        Language.EN,
        zone,
        QuietHours.usual(zone),
        Set.of(),
        null,
        false);
  }
}
