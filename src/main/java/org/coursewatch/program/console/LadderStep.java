package org.coursewatch.program.console;

/** What a laboratory value above a threshold proposes, named as in the program files. */
enum LadderStep {
  REPEAT,
  REDUCE,
  HOLD
}
