package org.coursewatch.form.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.coursewatch.form.FormFault;
import org.coursewatch.form.Given;
import org.coursewatch.form.Given.YesOrNo;
import org.coursewatch.form.Submitted;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Backgrounds.OfPrescriber;
import org.coursewatch.people.Npi;
import org.coursewatch.people.People;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.Attest;
import org.coursewatch.people.app.EnrollPrescriber;
import org.coursewatch.people.app.ReadStanding;
import org.jspecify.annotations.Nullable;

/**
 * A prescriber signs all statements at once, in person: no record system signs for anybody. Whoever
 * was invited and is not enrolled yet is enrolled by it.
 */
@ApplicationScoped
class AttestByForm {

  private static final String NUMBER = "npi";

  private final Attest attest;
  private final EnrollPrescriber enroll;
  private final People people;

  @Inject
  AttestByForm(Attest attest, EnrollPrescriber enroll, People people) {
    this.attest = attest;
    this.enroll = enroll;
    this.people = people;
  }

  /** What became of {@code given}, which fits the form. */
  Submitted attest(@Nullable String version, List<Given> given, Actor by, Instant now) {
    if (by.role() != Role.PRESCRIBER) {
      throw FormProblems.notPermitted(
          "Only the prescriber signs these statements, in person.",
          "Send the form with the prescriber's own sign-in.");
    }
    if (version == null) {
      throw FormProblems.of(
          NUMBER,
          "comes without the version of the statements that was read",
          "Name it in questionnaire, after a vertical bar.");
    }
    refuseHalf(given);
    PrescriberId own = by.prescriber();
    PrescriberId id = own == null ? enroll(given, by, now) : own(own, given);
    Actor signer = own == null ? enrolled(by, id) : by;
    List<String> codes =
        given.stream()
            .filter(each -> each.value() instanceof YesOrNo)
            .map(Given::question)
            .toList();
    ReadStanding.View view = attest.attest(id.value(), version, codes, signer, now);
    return new Submitted(
        null,
        null,
        "The statements are signed; the prescriber is "
            + view.status().name().toLowerCase(Locale.ROOT)
            + " through "
            + view.activeThrough()
            + ".");
  }

  /** One that does not promise all of it. */
  private static void refuseHalf(List<Given> given) {
    List<FormFault> faults = new ArrayList<>();
    for (Given each : given) {
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

  /** The signer's own party, and nobody else's. */
  private PrescriberId own(PrescriberId own, List<Given> given) {
    String npi = people.prescriber(own).orElseThrow().npi().value();
    if (!npi.equals(text(given, NUMBER))) {
      throw FormProblems.of(
          NUMBER, "is not your number", "Sign for yourself, with your own number.");
    }
    return own;
  }

  /** Somebody who was invited, and is no prescriber of the program yet. */
  private PrescriberId enroll(List<Given> given, Actor by, Instant now) {
    Npi npi =
        Npi.parse(Objects.requireNonNullElse(text(given, NUMBER), ""))
            .orElseThrow(
                () ->
                    FormProblems.of(
                        NUMBER, "is no NPI", "Send ten digits, the last one the right check."));
    String name = text(given, "name");
    if (name == null) {
      throw FormProblems.of("name", "is not answered", "You are not enrolled yet; say your name.");
    }
    EnrollPrescriber.Request request =
        new EnrollPrescriber.Request(
            npi,
            name,
            null,
            text(given, "practiceName"),
            zone(text(given, "zone")),
            new OfPrescriber(null, null));
    return enroll.enroll(request, by, now).id();
  }

  /** As the account signs in from now on. */
  private static Actor enrolled(Actor by, PrescriberId id) {
    Actor actor = new Actor(by.account(), by.role(), id, null, null);
    String client = by.client();
    return client == null ? actor : actor.from(client);
  }

  /** A zone with a name: one that is only an offset does not know of summer time. */
  private static ZoneId zone(@Nullable String text) {
    try {
      ZoneId zone = text == null ? ZoneOffset.UTC : ZoneId.of(text);
      if (!(zone instanceof ZoneOffset)) {
        return zone;
      }
    } catch (DateTimeException noZone) {
      // told below, as for an offset
    }
    throw FormProblems.of("zone", "is no time zone", "Send a name such as America/New_York.");
  }

  private static @Nullable String text(List<Given> given, String question) {
    return given.stream()
        .filter(each -> each.question().equals(question))
        .map(each -> each.value().plain())
        .findFirst()
        .orElse(null);
  }
}
