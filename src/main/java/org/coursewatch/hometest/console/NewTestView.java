package org.coursewatch.hometest.console;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.HomeTesting;
import org.coursewatch.hometest.HomeTestCode;
import org.coursewatch.hometest.app.OwnHomeTests.Own;
import org.coursewatch.page.Dates;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a home test is sent.
 *
 * @param form what was typed
 * @param isPermitted whether a home test can count now
 * @param testing why it cannot
 * @param code the code that counts, null when there is none yet
 * @param until until when, in words and with the zone; null without a code
 * @param zone the zone of the times, in words
 * @param hasForm whether the result can be sent: there is a code, or something was typed already
 * @param hasPhoto whether a photo is kept from before
 * @param results what can be seen on a kit
 */
record NewTestView(
    Form form,
    boolean isPermitted,
    HomeTesting testing,
    @Nullable String code,
    @Nullable String until,
    String zone,
    boolean hasForm,
    boolean hasPhoto,
    List<Option> results) {

  static NewTestView of(Own own, Form form, Dates dates, HomeTestWords words) {
    ZoneId zone = own.zone();
    HomeTestCode code = own.code();
    boolean isSent = !form.names().isEmpty();
    return new NewTestView(
        form,
        own.testing() == HomeTesting.PERMITTED,
        own.testing(),
        code == null ? null : code.text(),
        code == null ? null : dates.instant(code.expiresAt(), zone),
        dates.zone(zone),
        code != null || isSent,
        !form.value(ReportForm.KEPT).isEmpty(),
        Arrays.stream(Result.values())
            .map(each -> new Option(each.name(), words.seen(each), words.seenHint(each)))
            .toList());
  }
}
