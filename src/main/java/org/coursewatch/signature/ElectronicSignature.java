package org.coursewatch.signature;

import java.time.Instant;
import java.util.UUID;
import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * A signature with everything its seal covers. It is never on behalf of somebody.
 *
 * @param id names it
 * @param signed the record it belongs to
 * @param contentHash SHA-256 of the record's content as stored, hexadecimal
 * @param account of the signer
 * @param role in which the signer signed
 * @param name how the signer's name is printed
 * @param signedAt when, in whole microseconds
 * @param meaning what it means
 * @param transcribed who else, by this signature, has signed on paper, such as {@code PATIENT};
 *     null for nobody
 * @param proof how the signer had proved who it is
 */
public record ElectronicSignature(
    UUID id,
    SignedRecord signed,
    String contentHash,
    String account,
    Role role,
    PrintedName name,
    Instant signedAt,
    Meaning meaning,
    @Nullable String transcribed,
    IdentityProof proof) {

  /**
   * A name as it is kept: that of a patient sealed with the patient's key, so that it ends with it.
   *
   * @param plain in the clear, null when it is sealed or not known
   * @param sealed in hexadecimal, null when it is in the clear or not known
   */
  public record PrintedName(@Nullable String plain, @Nullable String sealed) {

    /** Nobody told it; then the account stands for it. */
    public static final PrintedName UNKNOWN = new PrintedName(null, null);
  }
}
