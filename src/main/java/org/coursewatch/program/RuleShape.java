package org.coursewatch.program;

/** The shapes a rule's value can have in a program file. */
public enum RuleShape {
  ALWAYS,
  AMOUNT,
  AMOUNT_OR_ABSENT,
  SWITCH,
  CODES,
  WORD,
  LADDER
}
