package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.app.ReadPatientCourses.Standing;

/** A check of a course as a Task: what is to be done, by whom, and until which day. */
final class TaskWriter {

  private TaskWriter() {}

  static ObjectNode write(String id, Standing standing, Check check) {
    ObjectNode task = Elements.resource("Task", id);
    task.set("groupIdentifier", Elements.caseNumber(standing.file().id()));
    task.put("status", status(check.status()));
    task.set(
        "businessStatus",
        Elements.concept(
            Elements.OURS + "check-status", check.status().name(), words(check.status())));
    task.put("intent", "order");
    task.put("priority", check.isOverdue() ? "urgent" : "routine");
    task.set(
        "code",
        Elements.concept(Elements.OURS + "check", check.code().name(), title(check.code())));
    task.set("for", Elements.patient(standing.patient()));
    task.putObject("requester").put("type", "Organization").put("display", "Coursewatch");
    owner(task, standing, check);
    task.putObject("reasonCode").put("text", check.rule().citation().line());
    restriction(task, check);
    return task;
  }

  private static String status(Check.Status status) {
    return switch (status) {
      case UPCOMING, DUE, OVERDUE -> "requested";
      case MET -> "completed";
      case MISSED -> "failed";
      case NOT_APPLICABLE -> "cancelled";
    };
  }

  private static String words(Check.Status status) {
    return switch (status) {
      case UPCOMING -> "Not due yet";
      case DUE -> "Due";
      case OVERDUE -> "Overdue";
      case MET -> "Done";
      case MISSED -> "Missed";
      case NOT_APPLICABLE -> "Not needed";
    };
  }

  /** Where both have to act, the prescriber's part comes first. */
  private static void owner(ObjectNode task, Standing standing, Check check) {
    String performer =
        switch (check.code().party()) {
          case PRESCRIBER -> "Prescriber";
          case PATIENT -> "Patient";
          case PRESCRIBER_AND_PATIENT -> "Prescriber and patient";
          case PHARMACY -> "Pharmacy";
        };
    task.putArray("performerType").addObject().put("text", performer);
    switch (check.code().party()) {
      case PRESCRIBER, PRESCRIBER_AND_PATIENT ->
          task.set(
              "owner",
              Elements.known("prescriber", standing.file().prescriber().toString())
                  .put("type", "Practitioner"));
      case PATIENT -> task.set("owner", Elements.patient(standing.patient()));
      case PHARMACY -> {
        // No pharmacy owns it before one asks.
      }
    }
  }

  /** The last day of the period is the last one that is not late. */
  private static void restriction(ObjectNode task, Check check) {
    LocalDate due = check.dueOn();
    LocalDate overdue = check.overdueOn();
    LocalDate last = overdue == null ? null : overdue.minusDays(1);
    if (due == null && last == null) {
      return;
    }
    ObjectNode period = task.putObject("restriction").putObject("period");
    if (due != null && (last == null || !due.isAfter(last))) {
      period.put("start", due.toString());
    }
    if (last != null) {
      period.put("end", last.toString());
    }
  }

  private static String title(CheckCode code) {
    return switch (code) {
      case CONSENT -> "Sign the consent forms";
      case SCREENING_TEST -> "Do the screening pregnancy test";
      case PREGNANCY_TEST -> "Do this month's pregnancy test";
      case COUNSELING -> "Confirm counseling";
      case CONTRACEPTION -> "Tell the methods of contraception";
      case COMPREHENSION -> "Answer this month's questions";
      case LIVER_LAB -> "Measure liver values";
      case LIPID_LAB -> "Measure lipids";
      case MOOD -> "Ask about mood";
      case LAST_DOSE_TEST -> "Do the pregnancy test after the last dose";
      case POST_TREATMENT_TEST -> "Do the pregnancy test after treatment";
      case PRESCRIBER_ACTIVATION -> "Renew the prescriber's activation";
      case PHARMACY_ACTIVATION -> "Renew the pharmacy's activation";
      case PHARMACY_TRAINING -> "Renew the pharmacy's training";
    };
  }
}
