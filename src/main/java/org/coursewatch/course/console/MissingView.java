package org.coursewatch.course.console;

import java.util.List;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Exemption;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.Warning;

/** What stands against a supply, what is worth knowing, and what the office has lifted. */
record MissingView(List<Reason> reasons, List<Note> warnings, List<Note> exemptions) {

  /**
   * A reason against a supply.
   *
   * @param clears when waiting alone clears it, or that it does not
   */
  record Reason(RefusalCode code, String sentence, String who, String clears, String citation) {}

  /** A sentence with the rule it rests on. */
  record Note(String sentence, String citation) {}

  static MissingView of(Evaluation evaluation, Speech speech) {
    return new MissingView(
        evaluation.refusals().stream().map(each -> reason(each, speech)).toList(),
        evaluation.warnings().stream().map(each -> warning(each, speech)).toList(),
        evaluation.exemptions().stream().map(each -> exemption(each, speech)).toList());
  }

  private static Reason reason(Refusal refusal, Speech speech) {
    var clears = refusal.clearsOn();
    return new Reason(
        refusal.code(),
        speech.page().refusal(refusal.code()),
        speech.page().actor(refusal.actor()),
        clears == null
            ? speech.course().clearsNever()
            : speech.course().clearsOn(speech.from(clears)),
        refusal.rule().citation().line());
  }

  private static Note warning(Warning warning, Speech speech) {
    CourseWords words = speech.course();
    String sentence =
        switch (warning.code()) {
          case "BLISTER_BREAK" -> words.warnBlister();
          case "LAB_OVERDUE" -> words.warnLabOverdue();
          case "LAB_ABNORMAL" -> words.warnLabAbnormal();
          case "MOOD_URGENT" -> words.warnMoodUrgent();
          case "MOOD_RAISED" -> words.warnMoodRaised();
          // The rest are refusals whose rule only warns in this version.
          default -> speech.page().refusal(RefusalCode.valueOf(warning.code()));
        };
    return new Note(sentence, warning.rule().citation().line());
  }

  private static Note exemption(Exemption exemption, Speech speech) {
    CourseWords words = speech.course();
    return new Note(
        words.exemptSince(words.exemption(exemption.code()), speech.day(exemption.on())),
        exemption.rule().citation().line());
  }
}
