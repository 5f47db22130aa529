package org.coursewatch.lab;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * What another system told of one patient and could not be matched or understood, in whole or in
 * part, kept for a person to look at.
 *
 * @param id its id, which the sender was told
 * @param number its place among all; greater is newer
 * @param account of the sender
 * @param role of the sender
 * @param channel how it came
 * @param receivedAt when
 * @param told what it says; null once it is resolved: then nothing is kept of it but that
 * @param resolution what became of it, null while nobody has looked
 */
public record KeptMessage(
    UUID id,
    long number,
    String account,
    Role role,
    Channel channel,
    Instant receivedAt,
    @Nullable Told told,
    @Nullable Resolution resolution) {

  /** How a message came. */
  public enum Channel {
    FHIR,
    HL7V2
  }

  /** Why a result was kept. */
  public enum Reason {
    /** It fits nobody, or not for sure. */
    NO_PATIENT,
    NO_COURSE,
    NOT_UNDERSTOOD,
    /** It cannot be true of the patient, or the sender may not tell it. */
    REFUSED,
    /** It was recorded, and takes the place of a result that the practice has to void. */
    CORRECTION
  }

  /**
   * A result that was kept.
   *
   * @param place where it stands in the message
   * @param facts what it says and is not recorded; empty where that is not known
   * @param remarks what is wrong with it, sentence by sentence
   */
  public record Item(String place, Reason reason, List<CourseFact> facts, List<String> remarks) {
    public Item {
      facts = List.copyOf(facts);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * What a message says.
   *
   * @param patient of whom
   * @param items at least one
   * @param document the message as it came
   */
  public record Told(DescribedPatient patient, List<Item> items, String document) {
    public Told {
      items = List.copyOf(items);
    }
  }

  /**
   * What became of it.
   *
   * @param account who found out
   * @param at when
   * @param course to whose course its facts were added, null when it was dismissed
   * @param reason how that is known
   */
  public record Resolution(String account, Instant at, @Nullable CourseId course, String reason) {}
}
