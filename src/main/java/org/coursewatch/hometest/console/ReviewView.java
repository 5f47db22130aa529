package org.coursewatch.hometest.console;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.hometest.HomeTest;
import org.coursewatch.hometest.HomeTest.Decision;
import org.coursewatch.hometest.HomeTestCode;
import org.coursewatch.hometest.HomeTestReport;
import org.coursewatch.hometest.HomeTestWarning;
import org.coursewatch.hometest.app.ReadHomeTests.Review;
import org.coursewatch.page.Dates;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.coursewatch.page.PageWords;
import org.jspecify.annotations.Nullable;

/**
 * A home test for the person who decides.
 *
 * @param id of the test
 * @param course of the patient
 * @param name of the patient
 * @param number of the patient
 * @param code that has to be on the photo, null when none was sent
 * @param hasPhoto whether there is a photo
 * @param warnings what to look at closely
 * @param told what the patient told, as pairs
 * @param isPositive whether the patient reads it as positive
 * @param decision what was decided, in sentences; empty while it waits
 * @param form what was chosen
 * @param readings how the photo can be read
 */
record ReviewView(
    String id,
    String course,
    String name,
    String number,
    @Nullable String code,
    boolean hasPhoto,
    List<HomeTestWarning> warnings,
    List<Told> told,
    boolean isPositive,
    List<String> decision,
    Form form,
    List<Option> readings) {

  /** A thing and what was told of it. */
  record Told(String name, String value) {}

  /** Puts a review into words. */
  record Writer(ReviewWords words, PageWords shared, Dates dates) {

    ReviewView view(Review review, Form form) {
      HomeTest test = review.test();
      HomeTestCode code = test.code();
      return new ReviewView(
          test.id().toString(),
          test.course().toString(),
          Objects.requireNonNullElse(review.name(), words.erased()),
          review.number(),
          code == null ? null : code.text(),
          test.photo() != null,
          List.copyOf(review.warnings()),
          told(test.report(), test.sentAt(), review.site()),
          test.report().isPositive(),
          decision(test, review.site()),
          form,
          Arrays.stream(Result.values())
              .map(each -> new Option(each.name(), shared.result(each)))
              .toList());
    }

    private List<Told> told(HomeTestReport report, Instant sentAt, ZoneId site) {
      return List.of(
          new Told(words.patientReads(), shared.result(report.result())),
          new Told(words.testedOn(), dates.day(report.on())),
          new Told(words.taken(), instant(report.takenAt(), site)),
          new Told(words.read(), instant(report.readAt(), site)),
          new Told(words.sentAt(), instant(sentAt, site)),
          new Told(words.kit(), text(report.kit())),
          new Told(
              words.sensitivity(),
              report.sensitivity() == null
                  ? words.notTold()
                  : report.sensitivity().toPlainString() + " mIU/mL"),
          new Told(words.lot(), text(report.lot())),
          new Told(
              words.expires(),
              report.expiresOn() == null ? words.notTold() : dates.day(report.expiresOn())));
    }

    private List<String> decision(HomeTest test, ZoneId site) {
      Decision decision = test.decision();
      if (decision == null) {
        return List.of();
      }
      List<String> sentences = new ArrayList<>();
      Result result = decision.result();
      if (result == null) {
        sentences.add(words.refusedBecause(Objects.requireNonNullElse(decision.reason(), "")));
      } else if (decision.fact() == null) {
        sentences.add(words.notedAs(shared.result(result)));
      } else {
        sentences.add(words.recordedAs(shared.result(result)));
      }
      sentences.add(words.decidedBy(decision.account(), instant(decision.at(), site)));
      return sentences;
    }

    private String instant(@Nullable Instant at, ZoneId site) {
      return at == null ? words.notTold() : dates.instant(at, site);
    }

    private String text(@Nullable String told) {
      return told == null ? words.notTold() : told;
    }
  }
}
