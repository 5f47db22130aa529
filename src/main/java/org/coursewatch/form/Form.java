package org.coursewatch.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A form.
 *
 * @param id which one
 * @param version names its questions and words as they are now
 * @param items its parts in order
 */
public record Form(Id id, String version, List<FormItem> items) {

  /** The forms there are. */
  public enum Id {
    PATIENT_ENROLLMENT(
        "patient-enrollment",
        "Patient enrollment",
        "Enrolls a patient with your practice, opens the course, and records what has happened"
            + " already. Nothing may be handed over because of it."),
    PRESCRIBER_ENROLLMENT(
        "prescriber-enrollment",
        "Prescriber enrollment",
        "What a prescriber signs in person to be activated, and again every year."),
    MONTHLY_CONFIRMATION(
        "monthly-confirmation",
        "Monthly confirmation",
        "Confirms the counseling of a month and, for a patient who can become pregnant, the"
            + " methods of contraception agreed on.");

    private final String code;
    private final String title;
    private final String purpose;

    Id(String code, String title, String purpose) {
      this.code = code;
      this.title = title;
      this.purpose = purpose;
    }

    /** Names it in addresses, such as {@code patient-enrollment}. */
    public String code() {
      return code;
    }

    public String title() {
      return title;
    }

    public String purpose() {
      return purpose;
    }

    /** Whether it is about a patient; else about a prescriber. */
    public boolean isOfPatient() {
      return this != PRESCRIBER_ENROLLMENT;
    }
  }

  public Form {
    items = List.copyOf(items);
  }

  /** Every question, with those inside of groups, in order. */
  public List<FormItem.Question> questions() {
    List<FormItem.Question> questions = new ArrayList<>();
    collect(items, questions);
    return questions;
  }

  /** The questions by their names. */
  public Map<String, FormItem.Question> byName() {
    return questions().stream()
        .collect(Collectors.toMap(FormItem.Question::name, question -> question));
  }

  private static void collect(List<FormItem> items, List<FormItem.Question> into) {
    for (FormItem item : items) {
      switch (item) {
        case FormItem.Question question -> into.add(question);
        case FormItem.Group group -> collect(group.items(), into);
        case FormItem.Note _ -> {
          // nothing is asked
        }
      }
    }
  }
}
