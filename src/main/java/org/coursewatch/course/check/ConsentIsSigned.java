package org.coursewatch.course.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.Event;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;

/**
 * Each form of the patient's category is signed by patient and prescriber, and by a guardian where
 * the patient was a minor on the day of signing, all in one fact (domain contract, section 6).
 */
final class ConsentIsSigned {

  private ConsentIsSigned() {}

  static List<Refusal> refusals(Situation situation) {
    List<String> missing = missing(situation);
    if (missing.isEmpty()) {
      return List.of();
    }
    return List.of(
        Refusal.of(
            RefusalCode.CONSENT_MISSING,
            situation.rules(),
            "each form signed by patient and prescriber, and by a guardian for a minor",
            "not completely signed: " + String.join(", ", missing)));
  }

  static List<Check> checks(Situation situation) {
    Check check =
        Opening.check(
            CheckCode.CONSENT,
            RuleKey.CONSENT_SIGNED,
            situation.question().course().openedOn(),
            situation);
    return List.of(Applies.unlessEnded(check.metIf(missing(situation).isEmpty()), situation));
  }

  private static List<String> missing(Situation situation) {
    List<String> missing = new ArrayList<>(2);
    for (Form form : Form.values()) {
      boolean wanted = form == Form.PATIENT || situation.phase().canBecomePregnant();
      if (wanted
          && situation.history().consents.stream()
              .noneMatch(consent -> completes(form, consent, situation))) {
        missing.add(form.name());
      }
    }
    return missing;
  }

  private static boolean completes(Form form, Event<ConsentSigned> consent, Situation situation) {
    int lookback = situation.rules().number(RuleKey.CONSENT_LOOKBACK);
    LocalDate earliest = situation.question().course().openedOn().minusDays(lookback);
    return consent.fact().form() == form
        && !consent.day().isBefore(earliest)
        && consent.fact().signedBy().containsAll(signersOn(consent.day(), situation));
  }

  private static Set<Signer> signersOn(LocalDate day, Situation situation) {
    Set<Signer> signers = EnumSet.of(Signer.PATIENT, Signer.PRESCRIBER);
    long age = ChronoUnit.YEARS.between(situation.question().course().birthDate(), day);
    if (age < situation.rules().number(RuleKey.GUARDIAN_AGE)) {
      signers.add(Signer.GUARDIAN);
    }
    return signers;
  }
}
