package org.coursewatch.signature.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.signature.Meaning;
import org.coursewatch.signature.SealedSignature;
import org.coursewatch.signature.Signatures;
import org.coursewatch.signature.SigningRules;

/** Signs, in person, a fact that somebody else entered. */
@ApplicationScoped
public class SignFact {

  private final CourseAccess access;
  private final SignRecorded sign;
  private final Signatures signatures;
  private final VerifySignatures verify;
  private final AuditTrail audit;

  @Inject
  SignFact(
      CourseAccess access,
      SignRecorded sign,
      Signatures signatures,
      VerifySignatures verify,
      AuditTrail audit) {
    this.access = access;
    this.sign = sign;
    this.signatures = signatures;
    this.verify = verify;
    this.audit = audit;
  }

  /**
   * Signs the fact.
   *
   * @param meaning what the signer was told the signature means
   * @throws org.coursewatch.platform.ProblemException when the course or the fact is not the
   *     caller's, it is not the caller's to sign, is voided or signed already, the meaning is
   *     another, or the caller has to sign in again first
   */
  @Transactional
  public CheckedSignature sign(CourseId id, UUID factId, Meaning meaning, Actor by, Instant now) {
    CourseFile file = access.toChange(id, by);
    audit.attempt(AuditAction.SIGNATURE_MADE.on(AuditSubject.of(file)));
    access.refuseStopped(by);
    RecordedFact fact = file.fact(factId.toString());
    if (fact == null) {
      throw SignatureProblems.noSuchFact();
    }
    Meaning means =
        SigningRules.meaning(by.role(), fact.fact()).orElseThrow(SignatureProblems::notYours);
    if (means != meaning) {
      String remedy = "Send " + means + ": " + means.statement();
      FieldError error = new FieldError("meaning", "is not what signing this means", remedy);
      throw Problem.malformed(List.of(error)).asException();
    }
    refuseWhatIsDone(file, factId, meaning);
    SealedSignature signed = sign.sign(file, fact, meaning, by, now);
    String record = signed.signature().id().toString();
    audit.note(by, AuditAction.SIGNATURE_MADE, AuditSubject.of(file).with(record), now);
    return new CheckedSignature(signed, verify.name(signed.signature(), file.patient()), List.of());
  }

  private void refuseWhatIsDone(CourseFile file, UUID factId, Meaning meaning) {
    boolean isVoided =
        file.course().facts().stream()
            .anyMatch(
                other ->
                    other.fact() instanceof FactVoided voiding
                        && voiding.fact().equals(factId.toString()));
    if (isVoided) {
      throw SignatureProblems.conflict(
          "The fact is voided and is not signed any more.", "Sign the one that replaced it.");
    }
    boolean isSigned =
        signatures.ofFacts(file.id(), List.of(factId)).stream()
            .anyMatch(other -> other.signature().meaning() == meaning);
    if (isSigned) {
      throw SignatureProblems.conflict("The fact is signed already.", "Nothing has to be done.");
    }
  }
}
