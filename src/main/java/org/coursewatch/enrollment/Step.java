package org.coursewatch.enrollment;

import java.util.List;

/** The steps of the path in their order, each with the names of its answers. */
public enum Step {
  WHO(
      "givenName",
      "familyName",
      "birthDate",
      "email",
      "phone",
      "language",
      "guardianName",
      "guardianRelationship",
      "guardianContact",
      "person"),
  CATEGORY("category", "basis"),
  CONSENT("signedOn", "patientForm", "riskForm"),
  COUNSELING("counseledOn", "methodsOn", "methods"),
  TEST(
      "testedOn",
      "result",
      "specimen",
      "setting",
      "sensitivity",
      "labOn",
      "alt",
      "altLimit",
      "triglycerides"),
  REVIEW;

  private final List<String> answers;

  Step(String... answers) {
    this.answers = List.of(answers);
  }

  /** The names of what is asked in it. */
  public List<String> answers() {
    return answers;
  }

  /** Its place, the first being 1. */
  public int number() {
    return ordinal() + 1;
  }

  /** How many there are. */
  public static int count() {
    return values().length;
  }

  /** The one after it; the last one itself. */
  public Step next() {
    return values()[Math.min(ordinal() + 1, values().length - 1)];
  }

  /** The later of the two. */
  public Step orLater(Step other) {
    return ordinal() < other.ordinal() ? other : this;
  }
}
