package org.coursewatch.form.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.coursewatch.form.Form;
import org.coursewatch.form.Forms;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.program.RuleKey;

/** The forms as the rules in force ask them. Nothing of anybody stands in them. */
@ApplicationScoped
public class ReadForm {

  private final Programs programs;

  @Inject
  public ReadForm(Programs programs) {
    this.programs = programs;
  }

  /** The form {@code id} on the program day of {@code now}. */
  public Form read(Form.Id id, Instant now) {
    return switch (id) {
      case PATIENT_ENROLLMENT -> Forms.patientEnrollment(bases(now));
      case PRESCRIBER_ENROLLMENT -> Forms.prescriberEnrollment();
      case MONTHLY_CONFIRMATION -> Forms.monthlyConfirmation();
    };
  }

  /** What the program accepts as the reason that a patient cannot become pregnant. */
  Set<String> bases(Instant now) {
    Program program = programs.all().getFirst();
    return new LinkedHashSet<>(
        program.rules().on(program.zone().dayOf(now)).codes(RuleKey.CATEGORY_BASES));
  }
}
