package org.coursewatch.lab.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.app.RecordResult;
import org.coursewatch.course.app.RecordResult.Outcome;
import org.coursewatch.lab.KeptMessage.Channel;
import org.coursewatch.lab.KeptMessage.Reason;
import org.coursewatch.lab.PatientReport;
import org.coursewatch.lab.PatientReport.Placed;
import org.coursewatch.lab.ResultFate;
import org.coursewatch.lab.ResultReading;
import org.coursewatch.lab.ResultReading.NotUnderstood;
import org.coursewatch.lab.ResultReading.Understood;
import org.coursewatch.lab.app.FindReported.Whose;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;

/**
 * Takes a message with results from a laboratory or a practice's system. What is understood and
 * matched is recorded, all of it or, if something breaks, none; everything else is kept for a
 * person to look at. Nothing is dropped, and nothing is told that {@link ReceiveResult} would not
 * tell.
 */
@ApplicationScoped
public class ReceiveReport {

  private static final String TAKEN = "It was taken.";
  private static final String KEPT = " It is kept for a person to look at.";

  private final FindReported find;
  private final RecordResult record;
  private final KeepMessage keep;

  @Inject
  public ReceiveReport(FindReported find, RecordResult record, KeepMessage keep) {
    this.find = find;
    this.record = record;
    this.keep = keep;
  }

  /**
   * What became of every result, patient by patient, in the order of {@code reports}.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller tells no results; too many
   *     requests, when the account has to wait and no result is positive
   */
  @Transactional
  public List<List<ResultFate>> receive(
      List<PatientReport> reports, Channel channel, Actor by, Instant now) {
    if (by.role() != Role.LABORATORY && !by.isPractice()) {
      throw LabProblems.tellsNoResults();
    }
    List<Whose> whose = reports.stream().map(report -> find.find(report, by, now)).toList();
    boolean mayWait = reports.stream().noneMatch(PatientReport::isPositive);
    for (Whose each : whose) {
      if (mayWait && each instanceof Whose.Slowed(var _, Instant until)) {
        throw LabProblems.later(Duration.between(now, until));
      }
    }
    List<List<ResultFate>> fates = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      KeptItems kept = new KeptItems();
      List<ResultFate> ofPatient = new ArrayList<>();
      for (Placed result : reports.get(i).results()) {
        ofPatient.add(take(result, whose.get(i), kept, by, now));
      }
      if (kept.isAny()) {
        keep.keep(kept.of(reports.get(i)), kept.receipt(), channel, by, now);
      }
      fates.add(ofPatient);
    }
    return fates;
  }

  private ResultFate take(Placed result, Whose whose, KeptItems kept, Actor by, Instant now) {
    return switch (result.reading()) {
      case NotUnderstood(var faults) -> {
        List<String> remarks = faults.stream().map(ResultReading.Fault::sentence).toList();
        kept.add(result.place(), Reason.NOT_UNDERSTOOD, List.of(), remarks);
        String sentence = "The result is not understood." + KEPT;
        yield new ResultFate(List.of(), false, kept.receipt(), faults, sentence);
      }
      case Understood understood -> take(result.place(), understood, whose, kept, by, now);
    };
  }

  private ResultFate take(
      String place, Understood result, Whose whose, KeptItems kept, Actor by, Instant now) {
    return switch (whose) {
      case Whose.Nobody(String sentence) -> {
        kept.add(place, Reason.NO_PATIENT, result.facts(), List.of(sentence));
        yield fate(kept, sentence + KEPT);
      }
      case Whose.Slowed slowed -> silently(place, result, slowed, kept, by, now);
      case Whose.Numbered _, Whose.Known _ -> record(place, result, whose, kept, by, now);
    };
  }

  /** While the account waits, a positive test is recorded where it fits, with the same answer. */
  private ResultFate silently(
      String place, Understood result, Whose.Slowed slowed, KeptItems kept, Actor by, Instant now) {
    List<CourseFact> left = new ArrayList<>();
    for (CourseFact fact : result.facts()) {
      boolean isRecorded =
          ResultReading.isPositive(fact)
              && outcome(fact, slowed.numbered(), by, now) instanceof Outcome.Recorded;
      if (!isRecorded) {
        left.add(fact);
      }
    }
    if (!left.isEmpty()) {
      kept.add(place, Reason.NO_PATIENT, left, List.of("Nobody was looked for."));
    }
    return fate(kept, TAKEN);
  }

  private ResultFate record(
      String place, Understood result, Whose whose, KeptItems kept, Actor by, Instant now) {
    List<RecordResult.Entry> recorded = new ArrayList<>();
    boolean again = true;
    boolean isKept = false;
    String sentence = "It is recorded.";
    for (CourseFact fact : result.facts()) {
      switch (outcome(fact, whose, by, now)) {
        case Outcome.Recorded(var entry) -> {
          recorded.add(entry);
          again = false;
        }
        case Outcome.Refused(var problem, var sameAs) -> {
          if (sameAs != null) {
            recorded.add(sameAs);
          } else {
            sentence = problem.problem().detail() + " " + problem.problem().remedy();
            isKept |= kept.add(place, Reason.REFUSED, List.of(fact), List.of(sentence));
          }
        }
        case Outcome.NoCourse _ -> {
          sentence = "The patient has no course the result could belong to.";
          isKept |= kept.add(place, Reason.NO_COURSE, List.of(fact), List.of(sentence));
        }
        case Outcome.Nobody _ -> {
          sentence = "There is no patient with this number and this birth date.";
          isKept |= kept.add(place, Reason.NO_PATIENT, List.of(fact), List.of(sentence));
        }
      }
    }
    if (result.corrects() && !again) {
      sentence = "It is recorded. What it corrects is voided by the practice.";
      isKept |= kept.add(place, Reason.CORRECTION, List.of(), List.of(sentence));
    }
    String told = isKept ? sentence + KEPT : again ? "It is recorded already." : sentence;
    return new ResultFate(
        recorded.stream().map(ReceiveReport::fact).toList(),
        again,
        isKept ? kept.receipt() : null,
        List.of(),
        told);
  }

  private Outcome outcome(CourseFact fact, Whose whose, Actor by, Instant now) {
    if (by.role() == Role.LABORATORY
        && fact instanceof PregnancyTested test
        && test.setting() == Setting.HOME) {
      return new Outcome.Refused(LabProblems.homeTest(), null);
    }
    return switch (whose) {
      case Whose.Numbered(var number, var birthDate) ->
          record.record(number, birthDate, fact, by, now);
      case Whose.Known(var patient) -> record.recordOf(patient, fact, by, now);
      case Whose.Nobody _, Whose.Slowed _ -> new Outcome.Nobody();
    };
  }

  private static ResultFate.Fact fact(RecordResult.Entry entry) {
    return new ResultFate.Fact(entry.course(), entry.sequence(), entry.factId());
  }

  private static ResultFate fate(KeptItems kept, String sentence) {
    return new ResultFate(List.of(), false, kept.receipt(), List.of(), sentence);
  }
}
