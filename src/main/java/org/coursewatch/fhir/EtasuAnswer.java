package org.coursewatch.fhir;

import java.util.List;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.people.PatientNumber;
import org.jspecify.annotations.Nullable;

/** What is answered to {@code $rems-etasu}. */
sealed interface EtasuAnswer {

  /** The patient's number, null when nobody was found. */
  @Nullable PatientNumber patient();

  /**
   * A patient was found.
   *
   * @param caseNumber null for a patient without a course
   * @param allowed whether a supply may be handed over: the decision itself
   * @param requirements all of them; those that are open say why
   */
  record Told(
      PatientNumber patient,
      @Nullable CaseNumber caseNumber,
      boolean allowed,
      List<Requirement> requirements)
      implements EtasuAnswer {

    public Told {
      requirements = List.copyOf(requirements);
    }
  }

  /**
   * There is nothing to tell.
   *
   * @param reason one sentence that tells nothing of anybody
   */
  record Unknown(String reason) implements EtasuAnswer {

    @Override
    public @Nullable PatientNumber patient() {
      return null;
    }
  }

  /**
   * One requirement.
   *
   * @param title its name
   * @param reasons why it is open, none when it is met
   * @param note what to say of it when it is met
   */
  record Requirement(String title, List<Reason> reasons, String note) {

    public Requirement {
      reasons = List.copyOf(reasons);
    }

    boolean isMet() {
      return reasons.isEmpty();
    }
  }

  /**
   * Why a requirement is open.
   *
   * @param code a stable code
   * @param text what is missing, who must act, and by when
   */
  record Reason(String code, String text) {}
}
