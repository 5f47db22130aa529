package org.coursewatch.program;

import org.coursewatch.program.RuleKey.Shape;

/**
 * How a rule looks in a program file.
 *
 * @param path group and name, joined by a dot
 * @param shape the shape of its value
 * @param unit the unit of its value, empty where it has none
 */
record RuleForm(String path, Shape shape, String unit) {

  static RuleForm always(String path) {
    return new RuleForm(path, Shape.ALWAYS, "");
  }

  static RuleForm amount(String path, String unit) {
    return new RuleForm(path, Shape.AMOUNT, unit);
  }

  static RuleForm days(String path) {
    return amount(path, "days");
  }

  static RuleForm daysOrAbsent(String path) {
    return new RuleForm(path, Shape.AMOUNT_OR_ABSENT, "days");
  }

  static RuleForm onOrOff(String path) {
    return new RuleForm(path, Shape.SWITCH, "");
  }

  static RuleForm codes(String path) {
    return new RuleForm(path, Shape.CODES, "");
  }

  static RuleForm word(String path) {
    return new RuleForm(path, Shape.WORD, "");
  }

  static RuleForm ladder(String path, String unit) {
    return new RuleForm(path, Shape.LADDER, unit);
  }
}
