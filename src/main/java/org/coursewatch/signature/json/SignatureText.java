package org.coursewatch.signature.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.coursewatch.audit.json.AuditText;
import org.coursewatch.signature.ElectronicSignature;
import org.coursewatch.signature.IdentityProof;
import org.coursewatch.signature.SignedRecord;
import org.jspecify.annotations.Nullable;

/**
 * The texts that are hashed and sealed. Each field stands with its length before it, so that none
 * can be mistaken for another; docs/compliance.md lists them.
 */
public final class SignatureText {

  private SignatureText() {}

  /** SHA-256 of a fact with these fields, hexadecimal. */
  public static String factHash(List<@Nullable String> fields) {
    return AuditText.hash("signed-fact-1", fields);
  }

  /** SHA-256 of an attestation with these fields, hexadecimal. */
  public static String attestationHash(List<@Nullable String> fields) {
    return AuditText.hash("signed-attestation-1", fields);
  }

  /** What the service seals of a signature. */
  public static byte[] sealed(ElectronicSignature of) {
    SignedRecord signed = of.signed();
    IdentityProof proof = of.proof();
    String hash =
        AuditText.hash(
            "signature-1",
            Arrays.asList(
                of.id().toString(),
                signed.kind().name(),
                text(signed.course()),
                text(signed.party()),
                signed.id().toString(),
                of.contentHash(),
                of.account(),
                of.role().name(),
                of.name().plain(),
                of.name().sealed(),
                micros(of.signedAt()),
                of.meaning().name(),
                of.transcribed(),
                proof.method().name(),
                micros(proof.authenticatedAt()),
                proof.client()));
    return ("coursewatch-signature-1 " + hash).getBytes(StandardCharsets.US_ASCII);
  }

  private static @Nullable String text(@Nullable Object id) {
    return id == null ? null : id.toString();
  }

  private static @Nullable String micros(@Nullable Instant instant) {
    return instant == null ? null : String.valueOf(AuditText.micros(instant));
  }
}
