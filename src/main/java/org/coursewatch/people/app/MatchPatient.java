package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coursewatch.people.Actor;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientIdentifiers;
import org.coursewatch.people.PatientMatch;
import org.coursewatch.people.PatientMatch.Doubt;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PatientRecord;

/** Finds the patient another system of a practice means, among those the practice sees. */
@ApplicationScoped
public class MatchPatient {

  /** More namesakes than that are never told apart. */
  private static final int MOST_NAMESAKES = 50;

  private final PatientBook book;
  private final PatientAccess access;
  private final PatientIdentifiers identifiers;

  @Inject
  public MatchPatient(PatientBook book, PatientAccess access, PatientIdentifiers identifiers) {
    this.book = book;
    this.access = access;
    this.identifiers = identifiers;
  }

  /**
   * Which patient {@code told} means. A patient number that opens nothing is not passed over for
   * the names: it was meant for somebody.
   */
  @Transactional
  public PatientMatch match(DescribedPatient told, Actor by) {
    List<PatientRecord> identified = new ArrayList<>();
    for (PatientNumber number : told.numbers()) {
      Optional<PatientRecord> found = book.numbered(number).filter(each -> access.maySee(each, by));
      if (found.isEmpty()) {
        return new PatientMatch.Nobody(Doubt.UNKNOWN);
      }
      identified.add(surviving(found.get()));
    }
    for (PatientId id : identifiers.find(told.identifiers())) {
      book.find(id)
          .filter(each -> access.maySee(each, by))
          .ifPresent(each -> identified.add(surviving(each)));
    }
    if (!identified.isEmpty()) {
      return PatientMatch.amongIdentified(told, identified);
    }
    if (!PatientMatch.isEnough(told)) {
      boolean said = told.familyName() != null && told.identifiers().isEmpty();
      return new PatientMatch.Nobody(said ? Doubt.TOO_LITTLE : Doubt.UNKNOWN);
    }
    List<PatientRecord> namesakes =
        book
            .named(
                Objects.requireNonNull(told.familyName()),
                Objects.requireNonNull(told.birthDate()),
                MOST_NAMESAKES)
            .stream()
            .filter(each -> access.maySee(each, by))
            .map(this::surviving)
            .distinct()
            .toList();
    PatientMatch match = PatientMatch.amongNamesakes(told, namesakes, MatchPatient::plain);
    return match instanceof PatientMatch.One(PatientRecord patient)
            && isCalledOtherwise(patient, told)
        ? new PatientMatch.Nobody(Doubt.AMBIGUOUS)
        : match;
  }

  /**
   * Whether a system that named the patient by an identifier nobody has here gave the patient found
   * by the names another one: to that system they are two.
   */
  private boolean isCalledOtherwise(PatientRecord patient, DescribedPatient told) {
    Set<String> systems =
        told.identifiers().stream().map(ExternalIdentifier::system).collect(Collectors.toSet());
    return book.record(patient.id()).stream()
        .flatMap(each -> identifiers.of(each).stream())
        .anyMatch(each -> systems.contains(each.system()));
  }

  /** The patient whom this service calls {@code id}, unless {@code told} contradicts it. */
  @Transactional
  public PatientMatch match(PatientId id, DescribedPatient told, Actor by) {
    List<PatientRecord> found =
        book.find(id).filter(each -> access.maySee(each, by)).map(this::surviving).stream()
            .toList();
    return PatientMatch.amongIdentified(told, found);
  }

  private PatientRecord surviving(PatientRecord patient) {
    PatientId into = patient.mergedInto();
    return into == null ? patient : book.find(into).orElse(patient);
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
