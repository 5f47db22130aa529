package org.coursewatch.people;

import java.util.List;
import java.util.Optional;

/**
 * What a party attests to be activated, and again every year. The sentences are ours; what they
 * promise is what the program asks (requirements R001, R004 and R005 of 24 March 2023). A changed
 * sentence is a new version: what was signed under another one no longer counts.
 *
 * @param version its name
 * @param statements each is signed on its own
 */
public record AttestationForm(String version, List<Statement> statements) {

  /**
   * One sentence to sign.
   *
   * @param code names it in requests
   * @param text what is signed
   * @param citation where the program asks for it
   */
  public record Statement(String code, String text, String citation) {}

  private static final AttestationForm PRESCRIBER =
      new AttestationForm(
          "prescriber-2026-1",
          List.of(
              new Statement(
                  "GUIDE_READ",
                  "I have read the program's guide for prescribers, and know what the medicine can do"
                      + " to an unborn child.",
                  "R001-001, R001-018"),
              new Statement(
                  "PATIENTS_ENROLLED",
                  "Before anybody takes the first dose I find out whether the patient can become"
                      + " pregnant, write it down and enroll the patient.",
                  "R001-003, R001-008, R001-011"),
              new Statement(
                  "RISKS_EXPLAINED",
                  "Before the first dose and before every prescription I talk with the patient about"
                      + " the risks and the rules of the program, and confirm that I did.",
                  "R001-004, R001-005, R001-012, R001-013"),
              new Statement(
                  "CONTRACEPTION_DISCUSSED",
                  "With each patient who can become pregnant I discuss contraception, or send the"
                      + " patient to somebody who is expert in it, and report the methods every month.",
                  "R001-006, R001-014"),
              new Statement(
                  "TESTS_ORDERED",
                  "I order every pregnancy test the program asks for, before, during and after"
                      + " treatment, look at its result and report it before I prescribe.",
                  "R001-007, R001-009, R001-010, R001-015, R001-016, R001-017"),
              new Statement(
                  "SUPPLY_LIMITED",
                  "I prescribe for no more than 30 days at a time, and never a refill.",
                  "R001-020, R001-021"),
              new Statement(
                  "PREGNANCIES_REPORTED",
                  "I report every pregnancy I learn of to the program, and stand by these statements"
                      + " again each year.",
                  "R001-019, R001-022")));

  private static final AttestationForm PHARMACY =
      new AttestationForm(
          "pharmacy-2026-1",
          List.of(
              new Statement(
                  "REPRESENTATIVE_APPOINTED",
                  "The pharmacy has appointed me to certify it and to see that the program's rules"
                      + " are kept; I have read the guide for pharmacists.",
                  "R004-001, R004-002, R004-003"),
              new Statement(
                  "STAFF_TRAINED",
                  "Everybody who takes part in dispensing is trained with the guide for pharmacists.",
                  "R004-004"),
              new Statement(
                  "NUMBER_DOCUMENTED",
                  "Nothing is handed over without an authorization, and its number is written on the"
                      + " record of the prescription.",
                  "R004-005, R004-007, R004-008"),
              new Statement(
                  "LAST_DAY_KEPT",
                  "Nothing is handed over after the last day told; then the authorization is reversed"
                      + " and the supply goes back to stock.",
                  "R004-006, R004-012"),
              new Statement(
                  "SUPPLY_LIMITED",
                  "No more than 30 days' supply is handed over at a time, and no refill; nothing is"
                      + " lent, sold or passed on to others, and what is not used goes back.",
                  "R004-010, R004-011, R004-013, R004-014"),
              new Statement(
                  "AUDITS_ADMITTED",
                  "The pharmacy works with those who audit it for the program.",
                  "R004-015")));

  private static final AttestationForm WHOLESALER =
      new AttestationForm(
          "wholesaler-2026-1",
          List.of(
              new Statement(
                  "SHIPS_TO_CERTIFIED",
                  "We ship to pharmacies that are active on the day, and to wholesalers the"
                      + " manufacturer agreed to in writing, and to nobody else.",
                  "R005-001, R005-003"),
              new Statement(
                  "STAFF_TRAINED",
                  "Everybody who takes part in shipping is trained in the program's rules.",
                  "R005-002"),
              new Statement(
                  "ATTEMPTS_REPORTED",
                  "We tell the manufacturer when somebody else tries to order.",
                  "R005-004"),
              new Statement(
                  "RECORDS_KEPT",
                  "We keep records of what we ship, send back what is not used, and work with those"
                      + " who audit us for the program.",
                  "R005-005, R005-006, R005-007")));

  public AttestationForm {
    statements = List.copyOf(statements);
  }

  /** The present version for parties of {@code kind}. */
  public static AttestationForm of(PartyKind kind) {
    return switch (kind) {
      case PRESCRIBER -> PRESCRIBER;
      case PHARMACY -> PHARMACY;
      case WHOLESALER -> WHOLESALER;
    };
  }

  public Optional<Statement> statement(String code) {
    return statements.stream().filter(statement -> statement.code().equals(code)).findFirst();
  }
}
