package org.coursewatch.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a form. Names are unique in a form. */
public sealed interface FormItem {

  /** Names it in answers. */
  String name();

  /** What whoever fills it in reads. */
  String text();

  /**
   * Parts that belong together.
   *
   * @param askedWhen null for always
   */
  record Group(String name, String text, @Nullable Condition askedWhen, List<FormItem> items)
      implements FormItem {
    public Group {
      items = List.copyOf(items);
    }
  }

  /** Something to read. */
  record Note(String name, String text) implements FormItem {}

  /**
   * Something to answer.
   *
   * @param kind what an answer is
   * @param need whether and how often it is answered
   * @param choices what can be chosen, empty for other kinds
   * @param askedWhen null for always
   * @param fromRecord where a record system finds the answer, in FHIRPath; empty when it does not
   */
  record Question(
      String name,
      String text,
      Kind kind,
      Need need,
      List<Choice> choices,
      @Nullable Condition askedWhen,
      String fromRecord)
      implements FormItem {

    /** The longest text. */
    public static final int LONGEST = 100;

    public Question {
      choices = List.copyOf(choices);
    }

    /** A question without choices that is always asked and found in no record. */
    public Question(String name, String text, Kind kind, Need need) {
      this(name, text, kind, need, List.of(), null, "");
    }

    /** The same, which a record system can answer. */
    public Question from(String path) {
      return new Question(name, text, kind, need, choices, askedWhen, path);
    }

    /** The same, asked only when. */
    public Question when(Condition condition) {
      return new Question(name, text, kind, need, choices, condition, fromRecord);
    }
  }

  /** What an answer is. */
  enum Kind {
    YES_OR_NO,
    DAY,
    TEXT,
    NUMBER,
    CHOICE
  }

  /** How often a question is answered. */
  enum Need {
    ONCE,
    AT_MOST_ONCE,
    ANY_NUMBER
  }

  /**
   * An answer to choose.
   *
   * @param system a URI; the same code of another system is another answer
   */
  record Choice(String system, String code, String display) {}

  /** When a part is asked: the question called {@code question} has the answer {@code code}. */
  record Condition(String question, Choice code) {}
}
