package org.coursewatch.course.check;

import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;
import org.jspecify.annotations.Nullable;

/**
 * For each window prescriber and patient have entered the same accepted methods, compared as sets.
 */
final class ContraceptionIsConfirmedByBoth {

  private ContraceptionIsConfirmedByBoth() {}

  static List<Refusal> refusals(Situation situation) {
    Confirmations confirmations = Confirmations.of(situation);
    if (confirmations == null) {
      return List.of();
    }
    ContraceptionRecorded prescriber = confirmations.byPrescriber();
    ContraceptionRecorded patient = confirmations.byPatient();
    List<Refusal> refusals = new ArrayList<>(2);
    ResponsibleParty missing = whoIs(prescriber == null, patient == null);
    if (missing != null) {
      refusals.add(missing(missing, confirmations, situation));
    }
    ResponsibleParty notAccepted =
        whoIs(isNotAccepted(prescriber, situation), isNotAccepted(patient, situation));
    if (notAccepted != null) {
      refusals.add(notAccepted(notAccepted, situation));
    }
    if (refusals.isEmpty()
        && prescriber != null
        && patient != null
        && differ(prescriber, patient)) {
      refusals.add(
          Refusal.of(
              RefusalCode.CONTRACEPTION_MISMATCH,
              situation.rules(),
              "the same methods from both",
              "prescriber and patient entered different methods"));
    }
    return refusals;
  }

  static List<Check> checks(Situation situation) {
    Check check = Monthly.check(CheckCode.CONTRACEPTION, RuleKey.CONTRACEPTION_AGREES, situation);
    boolean met = Confirmations.of(situation) != null && refusals(situation).isEmpty();
    return List.of(
        Applies.ifPregnancyIsPossible(
            Applies.whileSupplyIsPossible(check.metIf(met), situation), situation));
  }

  private static Refusal missing(
      ResponsibleParty who, Confirmations confirmations, Situation situation) {
    String expected = "an entry of each on or after " + confirmations.firstDay();
    return Refusal.of(
            RefusalCode.CONTRACEPTION_MISSING,
            situation.rules(),
            expected,
            "none that counts of " + who)
        .actedOnBy(who);
  }

  private static Refusal notAccepted(ResponsibleParty who, Situation situation) {
    return Refusal.of(
            RefusalCode.CONTRACEPTION_NOT_ACCEPTED,
            situation.rules(),
            "a primary with a secondary method, two primaries not both hormonal, or abstinence alone",
            "another combination entered by " + who)
        .actedOnBy(who);
  }

  private static boolean isNotAccepted(@Nullable ContraceptionRecorded entry, Situation situation) {
    return entry != null && !situation.rules().contraception().accepts(entry.methods());
  }

  private static boolean differ(ContraceptionRecorded prescriber, ContraceptionRecorded patient) {
    return !prescriber.methods().equals(patient.methods());
  }

  private static @Nullable ResponsibleParty whoIs(boolean prescriber, boolean patient) {
    if (prescriber && patient) {
      return ResponsibleParty.PRESCRIBER_AND_PATIENT;
    }
    if (prescriber) {
      return ResponsibleParty.PRESCRIBER;
    }
    return patient ? ResponsibleParty.PATIENT : null;
  }
}
