package org.coursewatch.selfcare.console;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.coursewatch.notice.CalendarLink;
import org.coursewatch.notice.Channel;
import org.coursewatch.notice.Language;
import org.coursewatch.notice.NoticePreferences;
import org.coursewatch.notice.NoticeReason;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.coursewatch.page.Visit;
import org.coursewatch.selfcare.app.OwnConsents.Consent;
import org.coursewatch.selfcare.console.ChoiceView.Paper;
import org.jspecify.annotations.Nullable;

/** Puts a patient's choices into words. */
final class ChoiceViews {

  private final Visit visit;
  private final ChoiceWords words;

  ChoiceViews(Visit visit) {
    this.visit = visit;
    this.words = visit.words(ChoiceWords.class);
  }

  /** What the page knows: how to be told, the calendar link and the consents. */
  record Known(
      NoticePreferences preferences, @Nullable CalendarLink phone, List<Consent> consents) {}

  ChoiceView of(Known known, Form form, Form code, @Nullable String link, boolean isSaved) {
    NoticePreferences preferences = known.preferences();
    CalendarLink phone = known.phone();
    ZoneId zone = preferences.zone();
    return new ChoiceView(
        isSaved,
        List.of(
            new Option(Channel.IN_APP.name(), words.channelInApp()),
            new Option(Channel.MAIL.name(), words.channelMail())),
        reminders(),
        Arrays.stream(Language.values())
            .map(each -> new Option(each.name(), words.languageName(each)))
            .toList(),
        Stream.concat(Stream.of(zone.getId()), ChoiceForm.ZONES.stream())
            .distinct()
            .map(each -> new Option(each, visit.dates().zone(ZoneId.of(each)) + " · " + each))
            .toList(),
        address(preferences),
        phone == null ? null : words.phoneSince(visit.dates().instant(phone.madeAt(), zone)),
        link,
        known.consents().stream().map(this::paper).toList(),
        form,
        code);
  }

  private static String address(NoticePreferences preferences) {
    if (preferences.address() == null) {
      return "";
    }
    return preferences.isVerified() ? "verified" : "open";
  }

  private List<Option> reminders() {
    return List.of(
        new Option(NoticeReason.DUE_SOON.name(), words.reminderDueSoon()),
        new Option(NoticeReason.DUE_TODAY.name(), words.reminderDueToday()),
        new Option(NoticeReason.OVERDUE.name(), words.reminderOverdue()),
        new Option(NoticeReason.WINDOW_LAST_DAY.name(), words.reminderLastDay()));
  }

  private Paper paper(Consent consent) {
    return new Paper(
        consent.fact().toString(),
        words.consentOf(words.consentForm(consent.form()), visit.dates().day(consent.on())),
        consent.isSigned());
  }
}
