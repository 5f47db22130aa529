package org.coursewatch.program;

/**
 * How a rule looks in a program file.
 *
 * @param path group and name, joined by a dot
 * @param shape the shape of its value
 * @param unit the unit of its value, empty where it has none
 */
record RuleForm(String path, RuleShape shape, String unit) {

  static RuleForm always(String path) {
    return new RuleForm(path, RuleShape.ALWAYS, "");
  }

  static RuleForm amount(String path, String unit) {
    return new RuleForm(path, RuleShape.AMOUNT, unit);
  }

  static RuleForm days(String path) {
    return amount(path, "days");
  }

  static RuleForm daysOrAbsent(String path) {
    return new RuleForm(path, RuleShape.AMOUNT_OR_ABSENT, "days");
  }

  static RuleForm onOrOff(String path) {
    return new RuleForm(path, RuleShape.SWITCH, "");
  }

  static RuleForm codes(String path) {
    return new RuleForm(path, RuleShape.CODES, "");
  }

  static RuleForm word(String path) {
    return new RuleForm(path, RuleShape.WORD, "");
  }

  static RuleForm ladder(String path, String unit) {
    return new RuleForm(path, RuleShape.LADDER, unit);
  }
}
