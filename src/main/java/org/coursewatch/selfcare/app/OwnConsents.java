package org.coursewatch.selfcare.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.Event;
import org.coursewatch.course.History;
import org.coursewatch.people.Actor;
import org.coursewatch.selfcare.app.ReadOwnCourses.OwnCourse;
import org.coursewatch.signature.Meaning;
import org.coursewatch.signature.app.ReadSignatures;
import org.coursewatch.signature.app.SignFact;
import org.coursewatch.signature.json.ManifestationJson;

/**
 * The consents that were recorded for a patient on paper, and whether the patient signed them here.
 */
@ApplicationScoped
public class OwnConsents {

  /**
   * A consent.
   *
   * @param fact its id in the ledger
   * @param isSigned whether the patient signed it electronically
   */
  public record Consent(UUID fact, ConsentSigned.Form form, LocalDate on, boolean isSigned) {}

  private final ReadSignatures signatures;
  private final SignFact sign;

  @Inject
  OwnConsents(ReadSignatures signatures, SignFact sign) {
    this.signatures = signatures;
    this.sign = sign;
  }

  /** Those of {@code course} that nobody has voided, oldest first. */
  @Transactional
  public List<Consent> of(OwnCourse course, Actor by, Instant now) {
    History history = History.of(course.file().course(), now, course.program().zone());
    List<UUID> facts = history.consents.stream().map(each -> id(history, each)).toList();
    Map<UUID, List<ManifestationJson>> shown = signatures.shownWith(course.id(), facts, by);
    return history.consents.stream()
        .map(
            each -> {
              UUID fact = id(history, each);
              boolean isSigned =
                  shown.getOrDefault(fact, List.of()).stream()
                      .anyMatch(signature -> signature.meaning() == Meaning.CONSENT);
              return new Consent(fact, each.fact().form(), each.day(), isSigned);
            })
        .toList();
  }

  /**
   * Signs the consent {@code fact} in the patient's name.
   *
   * @throws org.coursewatch.platform.ProblemException as signing does: when it is not the caller's,
   *     is signed already, or the caller has to sign in again first
   */
  @Transactional
  public void sign(CourseId course, UUID fact, Actor by, Instant now) {
    sign.sign(course, fact, Meaning.CONSENT, by, now);
  }

  private static UUID id(History history, Event<ConsentSigned> event) {
    return UUID.fromString(Objects.requireNonNull(history.recorded(event).id()));
  }
}
