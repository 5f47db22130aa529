package org.coursewatch.notice.rest;

import java.util.List;
import org.coursewatch.notice.NoticePreferences;
import org.coursewatch.notice.QuietHours;
import org.jspecify.annotations.Nullable;

/** How the caller wants to be told. */
record PreferencesJson(
    List<String> channels,
    String language,
    String zone,
    @Nullable QuietHoursJson quietHours,
    List<String> reminders,
    @Nullable String mailAddress,
    boolean mailVerified) {

  /** Local times; {@code until} is outside. */
  record QuietHoursJson(String from, String until) {

    static QuietHoursJson of(QuietHours quiet) {
      return new QuietHoursJson(quiet.from().toString(), quiet.until().toString());
    }
  }

  static PreferencesJson of(NoticePreferences preferences) {
    QuietHours quiet = preferences.quiet();
    return new PreferencesJson(
        preferences.channels().stream().map(Enum::name).sorted().toList(),
        preferences.language().tag(),
        preferences.zone().getId(),
        quiet == null ? null : QuietHoursJson.of(quiet),
        preferences.reminders().stream().map(Enum::name).sorted().toList(),
        preferences.address(),
        preferences.isVerified());
  }
}
