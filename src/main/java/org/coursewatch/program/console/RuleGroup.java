package org.coursewatch.program.console;

import java.util.Arrays;
import org.coursewatch.program.RuleKey;

/** The groups of a program file, which are the sections of the pages about rules. */
enum RuleGroup {
  TESTS("pregnancy-test"),
  METHODS("contraception"),
  CONFIRMATIONS("confirmation"),
  CANNOT("cannot-become-pregnant"),
  CONSENT("consent"),
  SUPPLY("supply"),
  AUTHORIZATION("authorization"),
  ACTIVATION("activation"),
  COURSE("course"),
  CHECKS("check"),
  AFTER("follow-up"),
  LABS("labs"),
  MOOD("mood");

  private final String code;

  RuleGroup(String code) {
    this.code = code;
  }

  /** As the file calls it. */
  String code() {
    return code;
  }

  static RuleGroup of(RuleKey key) {
    return Arrays.stream(values())
        .filter(group -> group.code.equals(key.group()))
        .findFirst()
        .orElseThrow();
  }
}
