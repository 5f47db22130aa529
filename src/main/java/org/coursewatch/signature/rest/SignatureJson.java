package org.coursewatch.signature.rest;

import java.time.Instant;
import java.util.List;
import org.coursewatch.people.Role;
import org.coursewatch.privacy.RingKeyId;
import org.coursewatch.signature.ElectronicSignature;
import org.coursewatch.signature.IdentityProof;
import org.coursewatch.signature.Meaning;
import org.coursewatch.signature.SealedSignature;
import org.coursewatch.signature.SignatureFault;
import org.coursewatch.signature.SignedRecord;
import org.coursewatch.signature.app.CheckedSignature;
import org.coursewatch.signature.app.ReadSignatures;
import org.jspecify.annotations.Nullable;

/**
 * A signature. Instants are in UTC, hashes SHA-256 in hexadecimal.
 *
 * @param record id of the fact or the attestation
 * @param name the signer's, or the account where no name is known
 * @param statement the meaning in a sentence
 * @param transcribed who else, by this signature, has signed on paper; null for nobody
 * @param method how the signer had proved who it is
 * @param authenticatedAt when, null when the identity provider does not tell
 * @param keyId the key of the service that sealed it
 * @param valid whether everything fits
 * @param faults what does not
 */
public record SignatureJson(
    String signatureId,
    SignedRecord.Kind kind,
    String record,
    String contentHash,
    String account,
    Role role,
    String name,
    String signedAt,
    Meaning meaning,
    String statement,
    @Nullable String transcribed,
    IdentityProof.Method method,
    @Nullable String authenticatedAt,
    String keyId,
    boolean valid,
    List<FaultJson> faults) {

  /** One thing that does not fit. */
  public record FaultJson(SignatureFault code, String message) {}

  /** A page; {@code next} is the cursor of the next one, null at the end. */
  public record PageJson(List<SignatureJson> signatures, @Nullable Long next) {

    static PageJson of(ReadSignatures.Page page) {
      return new PageJson(page.signatures().stream().map(SignatureJson::of).toList(), page.next());
    }
  }

  static SignatureJson of(CheckedSignature checked) {
    SealedSignature sealed = checked.sealed();
    ElectronicSignature signature = sealed.signature();
    Instant authenticatedAt = signature.proof().authenticatedAt();
    return new SignatureJson(
        signature.id().toString(),
        signature.signed().kind(),
        signature.signed().id().toString(),
        signature.contentHash(),
        signature.account(),
        signature.role(),
        checked.name(),
        signature.signedAt().toString(),
        signature.meaning(),
        signature.meaning().statement(),
        signature.transcribed(),
        signature.proof().method(),
        authenticatedAt == null ? null : authenticatedAt.toString(),
        keyId(sealed.seal()),
        checked.isValid(),
        checked.faults().stream().map(fault -> new FaultJson(fault, fault.message())).toList());
  }

  /** The first byte of a seal says its form, the four after it the key. */
  private static String keyId(String seal) {
    return seal.length() < 10
        ? ""
        : RingKeyId.parse(seal.substring(2, 10)).map(RingKeyId::toString).orElse("");
  }
}
