package org.coursewatch.course.console;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coursewatch.course.CourseFact;
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
import org.coursewatch.course.LabTest;
import org.coursewatch.page.Bases;
import org.coursewatch.program.ContraceptionMethod;

/** Says in words what a fact says. */
final class FactSentence {

  private final Speech speech;
  private final FactWords words;
  private final Map<String, Integer> places;
  private final boolean tellsTexts;

  /**
   * @param places the number of each fact in the ledger, by its id
   * @param tellsTexts whether free text is told to the reader
   */
  FactSentence(Speech speech, Map<String, Integer> places, boolean tellsTexts) {
    this.speech = speech;
    this.words = speech.facts();
    this.places = places;
    this.tellsTexts = tellsTexts;
  }

  String of(CourseFact fact) {
    return switch (fact) {
      case CourseFact.Dated dated -> dated(dated);
      case CourseFact.Timed timed -> timed(timed);
    };
  }

  private String dated(CourseFact.Dated fact) {
    return switch (fact) {
      case ConsentSigned consent -> consent(consent);
      case CategoryAssigned(var _, var category, var basis) ->
          words.categoryIs(
              speech.page().category(category),
              basis == null ? "" : " · " + Bases.inWords(basis, speech.bases()));
      case CounselingConfirmed _ -> words.counseling();
      case ContraceptionRecorded(var _, var by, var methods) ->
          words.contraception(words.party(by), methods(methods));
      case ContraceptionInterrupted _ -> words.interrupted();
      case PregnancyTested test -> test(test);
      case HomeTestingPermitted(var _, boolean permitted) ->
          permitted ? words.homePermitted() : words.homeForbidden();
      case ComprehensionPassed _ -> words.questions();
      case LabResulted lab -> lab(lab);
      case LabScheduleChosen(var _, var schedule, String reason) ->
          words.schedule(speech.picture().schedule(schedule), told(reason));
      case PrescriptionIssued(var _, int days) -> words.prescription(days);
      case MoodScreened(var _, String instrument, int score, boolean urgent) ->
          urgent ? words.moodUrgent(instrument, score) : words.mood(instrument, score);
      case PregnancyRuledOut _ -> words.ruledOut();
      case LastDoseTaken _ -> words.lastDose();
      case FollowUpClosed(var _, String reason) -> words.followUpClosed(told(reason));
      case CourseEnded(var _, String reason) -> words.ended(told(reason));
      case MedicalExemptionGranted(var _, String reason) -> words.exempted(told(reason));
      case MonthlyLimitLifted(var _, String reason) -> words.limitLifted(told(reason));
    };
  }

  private String timed(CourseFact.Timed fact) {
    return switch (fact) {
      case AuthorizationIssued(var _, String number, var _, int days) ->
          words.authorized(number, days);
      case AuthorizationReversed(var _, String number, String reason) ->
          words.reversed(number, told(reason));
      case Dispensed(var _, var number, int days) ->
          words.dispensed(days, number == null ? "" : "(" + number + ")");
      case HoldPlaced(var _, String reason) -> words.hold(told(reason));
      case HoldReleased(var _, String reason, var _) -> words.release(told(reason));
      case FactVoided(var _, String voided, String reason) ->
          words.voided(places.getOrDefault(voided, 0), told(reason));
    };
  }

  private String told(String text) {
    return tellsTexts ? text : speech.ledger().textWithheld();
  }

  private String consent(ConsentSigned consent) {
    String signers =
        consent.signedBy().stream().sorted().map(words::signer).collect(Collectors.joining(", "));
    return words.consent(words.form(consent.form()), signers);
  }

  private String methods(Set<ContraceptionMethod> methods) {
    return methods.stream().sorted().map(speech.page()::method).collect(Collectors.joining(" + "));
  }

  private String test(PregnancyTested test) {
    var sensitivity = test.sensitivity();
    return words.test(
        words.result(test.result()),
        words.specimen(test.specimen()),
        words.setting(test.setting()),
        sensitivity == null ? "" : ", " + words.sensitivity(Speech.number(sensitivity)));
  }

  private String lab(LabResulted lab) {
    String name =
        LabTest.ofLoinc(lab.loinc())
            .map(test -> speech.picture().analyte(test.analyte()))
            .orElse(lab.loinc());
    String sign = lab.bound() == null ? "" : lab.bound().sign() + " ";
    var limit = lab.upperLimit();
    return words.lab(
        name,
        sign + Speech.number(lab.value()),
        lab.unit(),
        limit == null ? "" : " " + words.labLimit(Speech.number(limit)));
  }
}
