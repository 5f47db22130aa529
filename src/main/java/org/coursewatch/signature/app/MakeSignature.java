package org.coursewatch.signature.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.People;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.Role;
import org.coursewatch.privacy.PatientCipher;
import org.coursewatch.privacy.SealSigner;
import org.coursewatch.signature.ElectronicSignature;
import org.coursewatch.signature.ElectronicSignature.PrintedName;
import org.coursewatch.signature.IdentityProof;
import org.coursewatch.signature.Meaning;
import org.coursewatch.signature.Reauthentication;
import org.coursewatch.signature.SealedSignature;
import org.coursewatch.signature.Signatures;
import org.coursewatch.signature.SignedRecord;
import org.coursewatch.signature.json.SignatureText;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes the signature of whoever is acting, and of nobody else: looks at how that person proved who
 * it is, seals everything together and keeps it. Whether the person may sign is judged by the
 * callers.
 */
@ApplicationScoped
class MakeSignature {

  static final String NAME = "signature.name";

  private final Signatures signatures;
  private final PresentProof present;
  private final People people;
  private final PatientCipher cipher;
  private final SealSigner signer;
  private final Reauthentication reauthentication;

  @Inject
  MakeSignature(
      Signatures signatures,
      PresentProof present,
      People people,
      PatientCipher cipher,
      SealSigner signer,
      @ConfigProperty(name = "coursewatch.signature.max-age") Duration maxAge) {
    this.signatures = signatures;
    this.present = present;
    this.people = people;
    this.cipher = cipher;
    this.signer = signer;
    this.reauthentication = new Reauthentication(maxAge);
  }

  /**
   * Signs {@code signed}, whose content has the SHA-256 {@code contentHash}.
   *
   * @param transcribed who else has signed on paper, null for nobody
   * @throws org.coursewatch.platform.ProblemException when the signer has to sign in again first
   */
  SealedSignature make(
      SignedRecord signed,
      String contentHash,
      Meaning meaning,
      @Nullable String transcribed,
      Actor by,
      Instant now) {
    IdentityProof proof = present.of(by);
    if (!reauthentication.suffices(proof, now)) {
      throw SignatureProblems.signInAgain(reauthentication.maxAge());
    }
    ElectronicSignature signature =
        new ElectronicSignature(
            UUID.randomUUID(),
            signed,
            contentHash,
            by.account(),
            by.role(),
            name(by),
            now,
            meaning,
            transcribed,
            proof);
    byte[] seal = signer.sign(SignatureText.sealed(signature));
    SealedSignature sealed = new SealedSignature(0, signature, HexFormat.of().formatHex(seal));
    signatures.add(sealed);
    return sealed;
  }

  /** A prescriber's as the program knows it; everybody else's as the identity provider does. */
  private PrintedName name(Actor by) {
    PatientId patient = by.patient();
    String told = present.name();
    if (patient != null) {
      return told == null ? PrintedName.UNKNOWN : new PrintedName(null, sealed(patient, told));
    }
    return new PrintedName(enrolledName(by, told), null);
  }

  private @Nullable String enrolledName(Actor by, @Nullable String told) {
    return by.role() == Role.PRESCRIBER && by.prescriber() != null
        ? people.prescriber(by.prescriber()).map(Prescriber::name).orElse(told)
        : told;
  }

  private String sealed(PatientId patient, String name) {
    byte[] plain = name.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(cipher.seal(patient, NAME, plain));
  }
}
