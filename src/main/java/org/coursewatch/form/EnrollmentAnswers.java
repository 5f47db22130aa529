package org.coursewatch.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.coursewatch.enrollment.AnswerFault;
import org.coursewatch.enrollment.AnswerRules;
import org.coursewatch.enrollment.Answers;
import org.coursewatch.enrollment.Enrollment;
import org.coursewatch.enrollment.Step;

/** The form of an enrollment as the answers of the console's path, judged by the same rules. */
public final class EnrollmentAnswers {

  private static final Set<String> OWN = Set.of("otherPerson", "prescriberNpi");

  private EnrollmentAnswers() {}

  /** The answers {@code given} comes to; it fits the form. */
  public static Answers of(List<Given> given) {
    TreeMap<String, List<String>> answers = new TreeMap<>();
    for (Given each : given) {
      String name = each.question();
      if (!OWN.contains(name)) {
        String value = each.value().plain();
        answers
            .computeIfAbsent(name, key -> new ArrayList<>())
            .add(name.equals("language") ? value.toUpperCase(Locale.ROOT) : value);
      }
    }
    if (isOtherPerson(given)) {
      answers.put("person", List.of(Enrollment.OTHER_PERSON));
    }
    return new Answers(answers);
  }

  /** Whether it says that the patient is none of those the practice has of that name and day. */
  public static boolean isOtherPerson(List<Given> given) {
    return given.contains(Given.yesOrNo("otherPerson", true));
  }

  /**
   * What the rules of the path find wrong, in the order of its steps.
   *
   * @param today the day at the practice
   * @param bases the bases the program accepts for a patient who cannot become pregnant
   */
  public static List<FormFault> faults(Answers answers, LocalDate today, Set<String> bases) {
    List<FormFault> faults = new ArrayList<>();
    for (Step step : Step.values()) {
      AnswerRules.faults(step, answers, today, bases)
          .forEach(each -> faults.add(fault(each, today)));
    }
    return faults;
  }

  private static FormFault fault(AnswerFault fault, LocalDate today) {
    Map.Entry<String, String> words =
        switch (fault.kind()) {
          case MISSING -> Map.entry("is not answered", "Other answers ask for it.");
          case TOO_LONG -> Map.entry("is too long", "Send at most 100 characters.");
          case NOT_A_DAY -> Map.entry("is not a day", "Send a day such as 2026-10-01.");
          case IN_THE_FUTURE ->
              Map.entry("lies in the future", "Today at the practice is " + today + ".");
          case BEFORE_BIRTH ->
              Map.entry("lies before the patient's birth", "Send the day it happened.");
          case TOO_LONG_AGO -> Map.entry("lies too long ago", "Send the day of birth.");
          case NOT_AN_EMAIL ->
              Map.entry("is no e-mail address", "Send one such as name@example.org.");
          case NOT_A_CHOICE -> Map.entry("is none of the choices", "Send one of the form.");
          case NO_BASIS ->
              Map.entry(
                  "is no basis the program accepts",
                  "Without one the patient is one who can become pregnant.");
          case SAME_PERSON ->
              Map.entry("may be somebody the practice has", "Answer otherPerson with true if not.");
          case NOT_A_NUMBER -> Map.entry("is not a number that can be", "Send one from 0 on.");
          case NO_SIGNATURE ->
              Map.entry("is not answered", "Say who signed, or leave out the day.");
        };
    return new FormFault(fault.answer(), words.getKey(), words.getValue());
  }
}
