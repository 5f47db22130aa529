package org.coursewatch.people;

import java.time.Instant;
import java.util.UUID;
import org.coursewatch.people.AttestationForm.Statement;

/**
 * One statement, signed in person. Holds everything a signature is bound to: who, when, what it
 * means and the very text.
 *
 * @param id names it
 * @param party for whom it was signed
 * @param version the form's
 * @param statement what was signed, with its text as it was then
 * @param signer the account of the person
 * @param signedAt when
 * @param meaning what signing it means
 */
public record Attestation(
    UUID id,
    PartyId party,
    String version,
    Statement statement,
    String signer,
    Instant signedAt,
    String meaning) {

  /** What signing a statement of a form means. */
  public static final String MEANING = "I attest this for myself and will keep to it.";
}
