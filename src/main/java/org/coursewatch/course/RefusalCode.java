package org.coursewatch.course;

import org.coursewatch.program.RuleKey;
import org.jspecify.annotations.Nullable;

/**
 * Why a supply may not be handed over: the closed list, in the order in which reasons are given.
 */
public enum RefusalCode {
  PRESCRIBER_NOT_ACTIVE(
      ResponsibleParty.PRESCRIBER,
      RuleKey.PRESCRIBER_ACTIVE,
      "The prescriber's activation does not cover today.",
      "The prescriber is not active in the program."),
  PHARMACY_NOT_ACTIVE(
      ResponsibleParty.PHARMACY,
      RuleKey.PHARMACY_ACTIVE,
      "The pharmacy's activation does not cover today.",
      "Your pharmacy is not active in the program."),
  PHARMACY_TRAINING_EXPIRED(
      ResponsibleParty.PHARMACY,
      RuleKey.TRAINING_VALID,
      "The pharmacy's training is no longer valid.",
      "Your pharmacy's yearly training has expired."),
  COURSE_ENDED(ResponsibleParty.PRESCRIBER, RuleKey.NOT_ENDED, "The course has ended.", null),
  PREGNANCY_STOP(
      ResponsibleParty.PRESCRIBER,
      RuleKey.POSITIVE_STOPS,
      "A positive pregnancy test stops the course.",
      null),
  COURSE_HELD(
      ResponsibleParty.PRESCRIBER, RuleKey.NOT_HELD, "The prescriber holds the course.", null),
  CATEGORY_BASIS_MISSING(
      ResponsibleParty.PRESCRIBER,
      RuleKey.CATEGORY_BASES,
      "Nothing accepted says why the patient cannot become pregnant.",
      null),
  CONSENT_MISSING(
      ResponsibleParty.PRESCRIBER,
      RuleKey.CONSENT_SIGNED,
      "A consent form lacks a signature.",
      null),
  TEST_UNRESOLVED(
      ResponsibleParty.PRESCRIBER,
      RuleKey.TEST_UNRESOLVED,
      "An unclear pregnancy test waits for a newer accepted negative one.",
      null),
  ALREADY_DISPENSED(
      ResponsibleParty.PHARMACY,
      RuleKey.ONE_PER_WINDOW,
      "This window's supply was already handed over.",
      "This month's supply was already handed over."),
  CONTRACEPTION_INTERRUPTED(
      ResponsibleParty.PRESCRIBER,
      RuleKey.INTERRUPTION,
      "Contraception was interrupted; the lead-in runs again.",
      null),
  RESTART_REQUIRED(
      ResponsibleParty.PRESCRIBER,
      RuleKey.GAP_RESTART,
      "Treatment stopped for too long; a new course is needed.",
      null),
  LOCKED_OUT(
      ResponsibleParty.PRESCRIBER,
      RuleKey.LOCKOUT,
      "The first window was missed; the next test has to wait.",
      null),
  SCREENING_TEST_MISSING(
      ResponsibleParty.PRESCRIBER,
      RuleKey.SCREENING_LOOKBACK,
      "The screening pregnancy test is missing.",
      null),
  TEST_SETTING_NOT_ACCEPTED(
      ResponsibleParty.PRESCRIBER,
      RuleKey.HOME_TESTS,
      "The newest negative test was not done in an accepted setting.",
      null),
  TEST_SENSITIVITY_NOT_ACCEPTED(
      ResponsibleParty.PRESCRIBER,
      RuleKey.TEST_SENSITIVITY,
      "The newest negative test is not sensitive enough.",
      null),
  TESTS_TOO_CLOSE(
      ResponsibleParty.PRESCRIBER,
      RuleKey.SCREENING_APART,
      "The newest negative test is too soon after the screening test.",
      null),
  TEST_TOO_EARLY(
      ResponsibleParty.PRESCRIBER,
      RuleKey.LEAD_IN,
      "The newest negative test is too early in the lead-in of contraception.",
      null),
  WINDOW_CLOSED(ResponsibleParty.PRESCRIBER, RuleKey.WINDOW, "The last window is over.", null),
  PREGNANCY_TEST_MISSING(
      ResponsibleParty.PRESCRIBER, RuleKey.WINDOW, "No pregnancy test opens a window.", null),
  COUNSELING_MISSING(
      ResponsibleParty.PRESCRIBER, RuleKey.COUNSELING, "Counseling is not confirmed.", null),
  CONTRACEPTION_MISSING(
      ResponsibleParty.PRESCRIBER,
      RuleKey.CONTRACEPTION_AGREES,
      "An entry of contraception is missing.",
      null),
  CONTRACEPTION_NOT_ACCEPTED(
      ResponsibleParty.PRESCRIBER,
      RuleKey.PRIMARY_METHODS,
      "The methods entered are not an accepted combination.",
      null),
  CONTRACEPTION_MISMATCH(
      ResponsibleParty.PRESCRIBER_AND_PATIENT,
      RuleKey.CONTRACEPTION_AGREES,
      "Prescriber and patient entered different methods.",
      null),
  COMPREHENSION_MISSING(
      ResponsibleParty.PATIENT,
      RuleKey.COMPREHENSION,
      "The patient has not answered this month's questions.",
      null),
  TOO_SOON(
      ResponsibleParty.PRESCRIBER,
      RuleKey.SUPPLY_EARLIEST,
      "The last supply has not run down far enough.",
      "It is too soon for the next supply."),
  SUPPLY_TOO_LONG(
      ResponsibleParty.PHARMACY,
      RuleKey.SUPPLY_DAYS,
      "More days of supply are asked for than may be handed over.",
      "More days of supply are asked for than may be handed over."),
  AUTHORIZATION_ELSEWHERE(
      ResponsibleParty.PHARMACY,
      RuleKey.ONE_LIVE,
      "Another pharmacy holds the live authorization.",
      "Another pharmacy holds an authorization for this supply.");

  private final ResponsibleParty actor;
  private final RuleKey rule;
  private final String sentence;
  private final @Nullable String publicSentence;

  RefusalCode(
      ResponsibleParty actor, RuleKey rule, String sentence, @Nullable String publicSentence) {
    this.actor = actor;
    this.rule = rule;
    this.sentence = sentence;
    this.publicSentence = publicSentence;
  }

  /** Who usually has to act; a refusal may name somebody else. */
  public ResponsibleParty actor() {
    return actor;
  }

  /** The rule the code stands for. */
  public RuleKey rule() {
    return rule;
  }

  /** One sentence for the prescriber's office, the administrator and the auditor. */
  public String sentence() {
    return sentence;
  }

  /**
   * One sentence a pharmacy may read, null where a pharmacy only learns that the course is not
   * cleared.
   */
  public @Nullable String publicSentence() {
    return publicSentence;
  }
}
