package org.coursewatch.form.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.coursewatch.form.About;
import org.coursewatch.form.Form;
import org.coursewatch.form.FormFault;
import org.coursewatch.form.FormRules;
import org.coursewatch.form.Given;
import org.coursewatch.form.Submitted;
import org.coursewatch.people.Actor;
import org.jspecify.annotations.Nullable;

/** Takes a form that was filled in elsewhere: all of it or nothing, in one transaction. */
@ApplicationScoped
public class SubmitForm {

  private final ReadForm forms;
  private final EnrollByForm enroll;
  private final ConfirmMonth confirm;
  private final AttestByForm attest;

  @Inject
  public SubmitForm(
      ReadForm forms, EnrollByForm enroll, ConfirmMonth confirm, AttestByForm attest) {
    this.forms = forms;
    this.enroll = enroll;
    this.confirm = confirm;
    this.attest = attest;
  }

  /**
   * What became of the form.
   *
   * @param version the version that was filled in, null when it was not told
   * @throws org.coursewatch.platform.ProblemException when an answer is missing or does not fit,
   *     the patient is not found for sure, the caller may not record what the form says, or it
   *     contradicts what is recorded
   */
  @Transactional
  public Submitted submit(
      Form.Id id, @Nullable String version, List<Given> given, About about, Actor by, Instant now) {
    if (!by.isPractice()) {
      throw FormProblems.notPermitted(
          "Only a practice sends forms.",
          "Sign in as prescriber, designee or their record system.");
    }
    List<FormFault> faults = FormRules.faults(forms.read(id, now), given);
    if (!faults.isEmpty()) {
      throw FormProblems.of(faults);
    }
    return switch (id) {
      case PATIENT_ENROLLMENT -> enroll.enroll(given, about, by, now);
      case MONTHLY_CONFIRMATION -> confirm.confirm(given, about, by, now);
      case PRESCRIBER_ENROLLMENT -> attest.attest(version, given, by, now);
    };
  }
}
