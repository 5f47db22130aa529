package org.coursewatch.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseFact.AuthorizationReversed;
import org.coursewatch.course.CourseFact.CategoryAssigned;
import org.coursewatch.course.CourseFact.ComprehensionPassed;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ContraceptionInterrupted;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.CourseEnded;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.FollowUpClosed;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFact.HoldReleased;
import org.coursewatch.course.CourseFact.HomeTestingPermitted;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.LabScheduleChosen;
import org.coursewatch.course.CourseFact.LastDoseTaken;
import org.coursewatch.course.CourseFact.MedicalExemptionGranted;
import org.coursewatch.course.CourseFact.MonthlyLimitLifted;
import org.coursewatch.course.CourseFact.MoodScreened;
import org.coursewatch.course.CourseFact.PregnancyRuledOut;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PrescriptionIssued;
import org.coursewatch.time.ProgramZone;
import org.jspecify.annotations.Nullable;

/**
 * What had happened to a course by an instant: the facts that are not voided, kind by kind, each in
 * order of its day and, on one day, of recording. A dated fact had happened when its day is not
 * after the program day, a timed one when its instant is not after the instant asked about.
 */
public final class History {

  public final Events<ConsentSigned> consents = new Events<>();
  public final Events<CategoryAssigned> categories = new Events<>();
  public final Events<CounselingConfirmed> counselings = new Events<>();
  public final Events<ContraceptionRecorded> prescriberEntries = new Events<>();
  public final Events<ContraceptionRecorded> patientEntries = new Events<>();
  public final Events<ContraceptionInterrupted> interruptions = new Events<>();
  public final Events<PregnancyTested> tests = new Events<>();
  public final Events<PregnancyRuledOut> ruledOut = new Events<>();
  public final Events<HomeTestingPermitted> homePermissions = new Events<>();
  public final Events<ComprehensionPassed> comprehensions = new Events<>();
  public final Events<LabResulted> labs = new Events<>();
  public final Events<LabScheduleChosen> labSchedules = new Events<>();
  public final Events<MoodScreened> moods = new Events<>();
  public final Events<AuthorizationIssued> authorizations = new Events<>();
  public final Events<AuthorizationReversed> reversals = new Events<>();
  public final Events<Dispensed> dispensings = new Events<>();
  public final Events<LastDoseTaken> lastDoses = new Events<>();
  public final Events<CourseEnded> endings = new Events<>();
  public final Events<FollowUpClosed> followUpClosings = new Events<>();
  public final Events<MedicalExemptionGranted> medicalExemptions = new Events<>();
  public final Events<MonthlyLimitLifted> limitLiftings = new Events<>();

  /** The newest hold that no release ends, and every hold ever placed. */
  public final Holds holds = new Holds();

  private final List<RecordedFact> recorded;
  private final List<Event<CourseFact>> happened = new ArrayList<>();

  private @Nullable LocalDate nextFactOn;

  private History(List<RecordedFact> recorded) {
    this.recorded = recorded;
  }

  /** What had happened to {@code course} by {@code asOf}. */
  public static History of(Course course, Instant asOf, ProgramZone zone) {
    List<RecordedFact> recorded = RecordingOrder.of(course.facts());
    History history = new History(recorded);
    LocalDate today = zone.dayOf(asOf);
    Set<String> voided = voidedBy(recorded, asOf);
    int order = 0;
    for (RecordedFact each : recorded) {
      order++;
      if (voided.contains(each.id() == null ? "" : each.id())) {
        continue;
      }
      LocalDate day =
          switch (each.fact()) {
            case CourseFact.Dated dated -> dated.on();
            case CourseFact.Timed timed -> zone.dayOf(timed.at());
          };
      if (day.isAfter(today)
          || (each.fact() instanceof CourseFact.Timed timed && timed.at().isAfter(asOf))) {
        history.sawFuture(day, today);
      } else {
        history.add(each, day, order);
      }
    }
    return history;
  }

  /** The fact that {@code event} is, as it was recorded. */
  public RecordedFact recorded(Event<?> event) {
    return recorded.get(event.order() - 1);
  }

  /** Every fact that had happened and is not voided, in order of recording. */
  public List<Event<CourseFact>> happened() {
    return List.copyOf(happened);
  }

  /** The first day after today on which a fact already recorded will have happened, if any does. */
  public @Nullable LocalDate nextFactOn() {
    return nextFactOn;
  }

  private void sawFuture(LocalDate day, LocalDate today) {
    LocalDate first = day.isAfter(today) ? day : today.plusDays(1);
    nextFactOn = nextFactOn == null || first.isBefore(nextFactOn) ? first : nextFactOn;
  }

  private void add(RecordedFact recorded, LocalDate day, int order) {
    happened.add(new Event<>(recorded.fact(), day, order));
    switch (recorded.fact()) {
      case ConsentSigned fact -> consents.add(fact, day, order);
      case CategoryAssigned fact -> categories.replaceOnDay(fact, day, order);
      case CounselingConfirmed fact -> counselings.add(fact, day, order);
      case ContraceptionRecorded fact -> entriesOf(fact.by()).replaceOnDay(fact, day, order);
      case ContraceptionInterrupted fact -> interruptions.add(fact, day, order);
      case PregnancyTested fact -> tests.add(fact, day, order);
      case HomeTestingPermitted fact -> homePermissions.replaceOnDay(fact, day, order);
      case ComprehensionPassed fact -> comprehensions.add(fact, day, order);
      case LabResulted fact -> labs.add(fact, day, order);
      case LabScheduleChosen fact -> labSchedules.replaceOnDay(fact, day, order);
      case MoodScreened fact -> moods.add(fact, day, order);
      case AuthorizationIssued fact -> authorizations.add(fact, day, order);
      case AuthorizationReversed fact -> reversals.add(fact, day, order);
      case Dispensed fact -> dispensings.add(fact, day, order);
      case HoldPlaced fact -> holds.place(fact, recorded.id(), order);
      case HoldReleased fact -> holds.release(fact, order);
      case PregnancyRuledOut fact -> ruledOut.add(fact, day, order);
      case LastDoseTaken fact -> lastDoses.add(fact, day, order);
      case FollowUpClosed fact -> followUpClosings.add(fact, day, order);
      case CourseEnded fact -> endings.add(fact, day, order);
      case MedicalExemptionGranted fact -> medicalExemptions.add(fact, day, order);
      case MonthlyLimitLifted fact -> limitLiftings.add(fact, day, order);
      case PrescriptionIssued _, FactVoided _ -> {
        // nothing of the evaluation depends on them
      }
    }
  }

  private Events<ContraceptionRecorded> entriesOf(ContraceptionRecorded.Party party) {
    return switch (party) {
      case PRESCRIBER -> prescriberEntries;
      case PATIENT -> patientEntries;
    };
  }

  private static Set<String> voidedBy(List<RecordedFact> recorded, Instant asOf) {
    Set<String> voided = new HashSet<>();
    for (RecordedFact each : recorded) {
      if (each.fact() instanceof FactVoided fact && !fact.at().isAfter(asOf)) {
        voided.add(fact.fact());
      }
    }
    return voided;
  }
}
