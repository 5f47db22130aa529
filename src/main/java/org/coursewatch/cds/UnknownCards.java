package org.coursewatch.cds;

import org.coursewatch.cds.Card.Indicator;
import org.coursewatch.cds.Card.Todo;
import org.coursewatch.people.PatientMatch.Doubt;
import org.coursewatch.program.Program;

/** What is told of an order for somebody who has no case, or for nobody knows whom. */
final class UnknownCards {

  private UnknownCards() {}

  /** The patient is known and has no course. */
  static Card withoutCourse(Program program) {
    return new Card(
        Indicator.WARNING,
        "The prescriber must open a course in Coursewatch before isotretinoin is handed over.",
        "- The patient is enrolled in " + program.name() + ", without a course.",
        new Todo("Open a course of isotretinoin in Coursewatch", null),
        null);
  }

  /** It is nobody here, or nobody for sure; nothing is told of those it might be. */
  static Card nobody(Doubt doubt, Program program) {
    return switch (doubt) {
      case UNKNOWN ->
          new Card(
              Indicator.WARNING,
              "The prescriber must enroll the patient before isotretinoin is handed over.",
              "- " + program.name() + ": " + doubt.sentence(),
              new Todo("Enroll the patient in Coursewatch", null),
              null);
      case TOO_LITTLE, AMBIGUOUS, CONTRADICTORY ->
          new Card(
              Indicator.WARNING,
              "The prescriber must make sure which patient this is: nothing was checked.",
              "- " + doubt.sentence(),
              new Todo("Find the patient in Coursewatch", null),
              null);
    };
  }
}
