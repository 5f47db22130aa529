package org.coursewatch.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.coursewatch.form.FormItem.Choice;
import org.coursewatch.form.FormItem.Condition;
import org.coursewatch.form.FormItem.Group;
import org.coursewatch.form.FormItem.Kind;
import org.coursewatch.form.FormItem.Need;
import org.coursewatch.form.FormItem.Note;
import org.coursewatch.form.FormItem.Question;
import org.jspecify.annotations.Nullable;

/**
 * Whether answers fit their form: each answers a question that is asked, in its kind, and nothing
 * that is needed is missing. An empty form lacks all that is needed.
 */
public final class FormRules {

  /** The longest name of a question that is told back. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");

  private final Form form;
  private final List<Given> given;
  private final List<FormFault> faults = new ArrayList<>();
  private final Set<String> asked = new HashSet<>();

  private FormRules(Form form, List<Given> given) {
    this.form = form;
    this.given = given;
  }

  /** Every fault of {@code given}, in the order of the form; those of unknown questions first. */
  public static List<FormFault> faults(Form form, List<Given> given) {
    FormRules rules = new FormRules(form, given);
    rules.refuseUnknown();
    rules.ask(form.items(), true);
    return List.copyOf(rules.faults);
  }

  private void refuseUnknown() {
    Map<String, Question> known = form.byName();
    for (Given each : given) {
      if (!known.containsKey(each.question())) {
        String name = NAME.matcher(each.question()).matches() ? each.question() : "";
        fault(
            name,
            "is no question of this form",
            "Answer the questions of Questionnaire/" + form.id().code() + ".");
      }
    }
  }

  private void ask(List<FormItem> items, boolean isAsked) {
    for (FormItem item : items) {
      switch (item) {
        case Note _ -> {
          // nothing is asked
        }
        case Group group -> ask(group.items(), isAsked && holds(group.askedWhen()));
        case Question question -> {
          if (isAsked && holds(question.askedWhen())) {
            asked.add(question.name());
            judge(question);
          } else {
            refuseAnswered(question);
          }
        }
      }
    }
  }

  /** What is not asked is not answered: an answer would contradict another one. */
  private void refuseAnswered(Question question) {
    if (!answers(question.name()).isEmpty()) {
      fault(
          question.name(),
          "is answered, and not asked for after the other answers",
          "Leave it out, or correct the answer it depends on.");
    }
  }

  private void judge(Question question) {
    List<Given> answers = answers(question.name());
    if (answers.isEmpty()) {
      if (question.need() == Need.ONCE) {
        fault(question.name(), "is not answered", "Answer it.");
      }
      return;
    }
    if (answers.size() > 1 && question.need() != Need.ANY_NUMBER) {
      fault(question.name(), "has more than one answer", "Send one.");
    }
    for (Given answer : answers) {
      String reason = fault(question, answer.value());
      if (reason != null) {
        fault(question.name(), reason, remedy(question));
      }
    }
  }

  private static @Nullable String fault(Question question, Given.Value value) {
    boolean fits =
        switch (value) {
          case Given.YesOrNo _ -> question.kind() == Kind.YES_OR_NO;
          case Given.Day _ -> question.kind() == Kind.DAY;
          case Given.Amount _ -> question.kind() == Kind.NUMBER;
          case Given.Code _ -> question.kind() == Kind.CHOICE;
          case Given.Text _ -> question.kind() == Kind.TEXT;
          case Given.Unreadable _ -> false;
        };
    if (!fits) {
      return "has an answer of another kind";
    }
    return switch (value) {
      case Given.Text(String text) when text.isEmpty() -> "is empty";
      case Given.Text(String text) when text.length() > Question.LONGEST -> "is too long";
      case Given.Text(String text) when text.chars().anyMatch(Character::isISOControl) ->
          "has characters that are no text";
      case Given.Code(String system, String code) when !isChoice(question, system, code) ->
          "is none of the choices";
      case Given.Text _, Given.Code _, Given.YesOrNo _, Given.Day _, Given.Amount _ -> null;
      case Given.Unreadable _ -> null;
    };
  }

  private static boolean isChoice(Question question, String system, String code) {
    return question.choices().stream()
        .anyMatch(each -> each.system().equals(system) && each.code().equals(code));
  }

  private static String remedy(Question question) {
    return switch (question.kind()) {
      case YES_OR_NO -> "Send valueBoolean.";
      case DAY -> "Send valueDate with year, month and day.";
      case TEXT -> "Send valueString of 1 to " + Question.LONGEST + " characters.";
      case NUMBER -> "Send valueDecimal or valueInteger.";
      case CHOICE ->
          "Send valueCoding with system and code of one of "
              + question.choices().stream().map(Choice::code).toList()
              + ".";
    };
  }

  /** Only an answer to a question that is asked itself counts. */
  private boolean holds(@Nullable Condition condition) {
    return condition == null
        || (asked.contains(condition.question())
            && answers(condition.question()).stream()
                .anyMatch(
                    each ->
                        each.value()
                            .equals(
                                new Given.Code(
                                    condition.code().system(), condition.code().code()))));
  }

  private List<Given> answers(String name) {
    return given.stream().filter(each -> each.question().equals(name)).toList();
  }

  private void fault(String question, String reason, String remedy) {
    faults.add(new FormFault(question, reason, remedy));
  }
}
