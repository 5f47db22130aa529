package org.coursewatch.form.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coursewatch.form.FormFault;
import org.coursewatch.form.Given;
import org.coursewatch.form.Given.Text;
import org.coursewatch.form.Given.YesOrNo;
import org.coursewatch.form.Submitted;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.Attest;
import org.coursewatch.people.app.ReadStanding;
import org.jspecify.annotations.Nullable;

/** A prescriber signs all statements at once, in person: no record system signs for anybody. */
@ApplicationScoped
class AttestByForm {

  private final Attest attest;
  private final People people;

  @Inject
  AttestByForm(Attest attest, People people) {
    this.attest = attest;
    this.people = people;
  }

  /** What became of {@code given}, which fits the form. */
  Submitted attest(@Nullable String version, List<Given> given, Actor by, Instant now) {
    if (by.role() != Role.PRESCRIBER) {
      throw FormProblems.notPermitted(
          "Only the prescriber signs these statements, in person.",
          "Send the form with the prescriber's own sign-in.");
    }
    PrescriberId id = by.prescriber();
    if (id == null) {
      throw FormProblems.conflict(
          "Your account is not enrolled with a prescriber yet.",
          "Enroll with POST /api/prescribers, then send the form again.");
    }
    if (version == null) {
      throw FormProblems.of(
          "npi",
          "comes without the version of the statements that was read",
          "Name it in questionnaire, after a vertical bar.");
    }
    refuseDoubts(given, people.prescriber(id).orElseThrow());
    List<String> codes =
        given.stream()
            .filter(each -> each.value() instanceof YesOrNo)
            .map(Given::question)
            .toList();
    ReadStanding.View view = attest.attest(id.value(), version, codes, by, now);
    return new Submitted(
        null,
        null,
        "The statements are signed; the prescriber is "
            + view.status().name().toLowerCase(Locale.ROOT)
            + " through "
            + view.activeThrough()
            + ".");
  }

  /** The form of somebody else, or one that does not promise all of it. */
  private static void refuseDoubts(List<Given> given, Prescriber prescriber) {
    List<FormFault> faults = new ArrayList<>();
    for (Given each : given) {
      if (each.value() instanceof Text(String npi) && !npi.equals(prescriber.npi().value())) {
        faults.add(
            new FormFault(
                each.question(), "is not your number", "Sign for yourself, with your own number."));
      }
      if (each.value() instanceof YesOrNo(boolean yes) && !yes) {
        faults.add(
            new FormFault(
                each.question(),
                "is not attested, so that nothing is signed",
                "Send the form when all of it can be attested."));
      }
    }
    if (!faults.isEmpty()) {
      throw FormProblems.of(faults);
    }
  }
}
