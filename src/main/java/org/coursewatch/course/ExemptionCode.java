package org.coursewatch.course;

import org.coursewatch.program.RuleKey;

/** What the program's office can lift for a course: the closed list. */
public enum ExemptionCode {
  SERIOUS_MEDICAL_REASON(
      RuleKey.SCREENING_EXEMPTION,
      "For a serious medical reason no screening test and no days after it are asked for before the"
          + " first dose."),
  MONTHLY_LIMIT_LIFTED(RuleKey.LIMIT_LIFTED, "The monthly limit is lifted for the next supply.");

  private final RuleKey rule;
  private final String sentence;

  ExemptionCode(RuleKey rule, String sentence) {
    this.rule = rule;
    this.sentence = sentence;
  }

  /** The rule by which the office may lift it. */
  public RuleKey rule() {
    return rule;
  }

  /** One sentence for people. */
  public String sentence() {
    return sentence;
  }
}
