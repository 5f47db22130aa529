package org.coursewatch.signature.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.people.Actor;
import org.coursewatch.signature.Meaning;
import org.coursewatch.signature.SealedSignature;
import org.coursewatch.signature.Signatures;
import org.coursewatch.signature.SignedRecord;

/**
 * Signs statements that somebody attests for a party, in the transaction that keeps them. The
 * caller has judged that this person attests for the party.
 */
@ApplicationScoped
public class SignAttestation {

  private final MakeSignature make;
  private final Signatures signatures;

  @Inject
  SignAttestation(MakeSignature make, Signatures signatures) {
    this.make = make;
    this.signatures = signatures;
  }

  /**
   * Signs the attestation with {@code id}, which is stored already.
   *
   * @throws org.coursewatch.platform.ProblemException when the signer has to sign in again first
   */
  public SealedSignature sign(UUID party, UUID id, Actor by, Instant now) {
    String hash = signatures.attestationHashes(party, List.of(id)).get(id);
    if (hash == null) {
      throw new IllegalStateException("an attestation is signed before it is stored");
    }
    SignedRecord signed = SignedRecord.attestation(party, id);
    return make.make(signed, hash, Meaning.ATTESTATION, null, by, now);
  }
}
