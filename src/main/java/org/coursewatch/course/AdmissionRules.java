package org.coursewatch.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.coursewatch.course.Admission.Accepted;
import org.coursewatch.course.Admission.Cause;
import org.coursewatch.course.Admission.NeedsSecondPerson;
import org.coursewatch.course.Admission.Refused;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseFact.AuthorizationReversed;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFact.HoldReleased;
import org.coursewatch.course.CourseFact.MoodScreened;
import org.coursewatch.course.CourseFact.PregnancyRuledOut;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.jspecify.annotations.Nullable;

/**
 * What is refused at the door. Whatever truly happened is recorded, even where it does not count;
 * refused is only what cannot be, what is there already, and what comes the wrong way.
 */
public final class AdmissionRules {

  private static final Refused BY_AUTHORIZATION =
      new Refused(
          Cause.NOT_PERMITTED,
          "type",
          "is recorded by authorizing, handing over or reversing",
          "Use /api/authorizations.");

  private AdmissionRules() {}

  /**
   * Whether {@code fact} may be added to {@code file}.
   *
   * @param now the instant of the request
   * @param site the zone of the practice; a dated fact is not later than today there
   */
  public static Admission judge(CourseFact fact, CourseFile file, Instant now, ZoneId site) {
    Refused impossible =
        switch (fact) {
          case AuthorizationIssued _, AuthorizationReversed _, Dispensed _ -> BY_AUTHORIZATION;
          case CourseFact.Dated dated -> impossibleDay(dated, file, LocalDate.ofInstant(now, site));
          case CourseFact.Timed timed -> impossibleInstant(timed, now);
        };
    if (impossible != null) {
      return impossible;
    }
    Refused unscored = fact instanceof MoodScreened mood ? unscored(mood) : null;
    if (unscored != null) {
      return unscored;
    }
    Refused duplicate = duplicate(fact, file);
    if (duplicate != null) {
      return duplicate;
    }
    return switch (fact) {
      case FactVoided voiding -> judgeVoid(voiding, file);
      case HoldReleased release -> judgeRelease(release, file);
      case PregnancyRuledOut _ -> new NeedsSecondPerson();
      case CourseFact.Dated _, CourseFact.Timed _ -> new Accepted();
    };
  }

  private static @Nullable Refused impossibleDay(
      CourseFact.Dated fact, CourseFile file, LocalDate today) {
    String field = fact instanceof PregnancyTested ? "specimenOn" : "on";
    if (fact.on().isAfter(today)) {
      String remedy = "Send the day it happened; today at the site is " + today + ".";
      return new Refused(Cause.IMPOSSIBLE, field, "lies in the future", remedy);
    }
    return fact.on().isBefore(file.course().birthDate())
        ? new Refused(
            Cause.IMPOSSIBLE, field, "lies before the patient's birth", "Send the day it happened.")
        : null;
  }

  private static @Nullable Refused impossibleInstant(CourseFact.Timed fact, Instant now) {
    return fact.at().isAfter(now)
        ? new Refused(
            Cause.IMPOSSIBLE,
            "at",
            "lies in the future",
            "Send the instant it happened; now is " + now + ".")
        : null;
  }

  private static @Nullable Refused unscored(MoodScreened mood) {
    MoodInstrument instrument = MoodInstrument.of(mood.instrument()).orElse(null);
    if (instrument == null) {
      String remedy = "Send one of " + MoodInstrument.names() + ".";
      return new Refused(Cause.IMPOSSIBLE, "instrument", "is not a known questionnaire", remedy);
    }
    return mood.score() > instrument.most()
        ? new Refused(
            Cause.IMPOSSIBLE,
            "score",
            "is more than the questionnaire can have",
            "Send the points, from 0 to " + instrument.most() + ".")
        : null;
  }

  /** A positive test is never refused, not even the second report of one. */
  private static @Nullable Refused duplicate(CourseFact fact, CourseFile file) {
    if (fact instanceof PregnancyTested test && test.isPositive()) {
      return null;
    }
    for (RecordedFact recorded : file.course().facts()) {
      if (recorded.fact().equals(fact) && !isVoided(recorded, file)) {
        String remedy = "Nothing has to be done. To correct it, void fact " + recorded.id() + ".";
        return new Refused(Cause.CONFLICT, "", "the same fact is recorded already", remedy);
      }
    }
    return null;
  }

  private static Admission judgeVoid(FactVoided voiding, CourseFile file) {
    RecordedFact target = file.fact(voiding.fact());
    if (target == null) {
      return new Refused(
          Cause.CONFLICT,
          "fact",
          "is not a fact of this course",
          "Send the id of one of its facts.");
    }
    if (isVoided(target, file)) {
      return new Refused(Cause.CONFLICT, "fact", "is voided already", "Nothing has to be done.");
    }
    return switch (target.fact()) {
      case FactVoided _ ->
          new Refused(
              Cause.CONFLICT, "fact", "is a void, which is not voided", "Record the fact again.");
      case AuthorizationIssued _, AuthorizationReversed _ -> BY_AUTHORIZATION;
      case Dispensed _ -> new NeedsSecondPerson();
      case PregnancyTested test when test.isPositive() -> new NeedsSecondPerson();
      case CourseFact.Dated _, CourseFact.Timed _ -> new Accepted();
    };
  }

  private static Admission judgeRelease(HoldReleased release, CourseFile file) {
    String hold = release.hold();
    if (hold == null) {
      return new Refused(
          Cause.IMPOSSIBLE, "hold", "is missing", "Send the id of the hold that ends.");
    }
    RecordedFact placed = file.fact(hold);
    if (placed == null || !(placed.fact() instanceof HoldPlaced) || isVoided(placed, file)) {
      return new Refused(
          Cause.CONFLICT, "hold", "is not a hold of this course", "Send the id of the hold.");
    }
    boolean released =
        file.course().facts().stream()
            .anyMatch(
                fact ->
                    fact.fact() instanceof HoldReleased earlier
                        && hold.equals(earlier.hold())
                        && !isVoided(fact, file));
    return released
        ? new Refused(Cause.CONFLICT, "hold", "is released already", "Nothing has to be done.")
        : new Accepted();
  }

  private static boolean isVoided(RecordedFact target, CourseFile file) {
    return !(target.fact() instanceof FactVoided)
        && file.course().facts().stream()
            .anyMatch(
                fact ->
                    fact.fact() instanceof FactVoided voiding
                        && Objects.equals(voiding.fact(), target.id()));
  }
}
