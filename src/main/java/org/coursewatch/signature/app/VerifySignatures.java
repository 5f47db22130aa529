package org.coursewatch.signature.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.people.PatientId;
import org.coursewatch.privacy.PatientCipher;
import org.coursewatch.privacy.SealBroken;
import org.coursewatch.privacy.SealSigner;
import org.coursewatch.signature.ElectronicSignature;
import org.coursewatch.signature.SealedSignature;
import org.coursewatch.signature.SignatureFault;
import org.coursewatch.signature.json.SignatureText;
import org.jspecify.annotations.Nullable;

/** Checks signatures against the records they were made under and the keys of the service. */
@ApplicationScoped
class VerifySignatures {

  private static final String ERASED = "(erased)";

  private final SealSigner signer;
  private final PatientCipher cipher;

  @Inject
  VerifySignatures(SealSigner signer, PatientCipher cipher) {
    this.signer = signer;
    this.cipher = cipher;
  }

  /**
   * Each of {@code signatures} with what does not fit.
   *
   * @param hashes of the records as they stand now, by their ids
   * @param patient whose course it is, null where it is nobody's
   */
  List<CheckedSignature> check(
      List<SealedSignature> signatures, Map<UUID, String> hashes, @Nullable PatientId patient) {
    return signatures.stream()
        .map(
            each ->
                new CheckedSignature(each, name(each.signature(), patient), faults(each, hashes)))
        .toList();
  }

  /** How the name stands with the record now; the account where none is known. */
  String name(ElectronicSignature signature, @Nullable PatientId patient) {
    String plain = signature.name().plain();
    String sealed = signature.name().sealed();
    if (plain != null) {
      return plain;
    }
    return sealed == null || patient == null ? signature.account() : opened(patient, sealed);
  }

  private String opened(PatientId patient, String sealed) {
    try {
      byte[] bytes = HexFormat.of().parseHex(sealed);
      return cipher.openText(patient, MakeSignature.NAME, bytes).orElse(ERASED);
    } catch (SealBroken e) {
      // Somebody changed it: the seal over the signature tells that too.
      return "(unreadable)";
    }
  }

  private List<SignatureFault> faults(SealedSignature sealed, Map<UUID, String> hashes) {
    List<SignatureFault> faults = new ArrayList<>();
    ElectronicSignature signature = sealed.signature();
    byte[] seal = HexFormat.of().parseHex(sealed.seal());
    if (!signer.verify(SignatureText.sealed(signature), seal)) {
      faults.add(SignatureFault.SEAL_BROKEN);
    }
    String hash = hashes.get(signature.signed().id());
    if (hash == null) {
      faults.add(SignatureFault.RECORD_MISSING);
    } else if (!hash.equals(signature.contentHash())) {
      faults.add(SignatureFault.CONTENT_CHANGED);
    }
    return faults;
  }
}
