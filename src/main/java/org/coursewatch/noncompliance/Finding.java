package org.coursewatch.noncompliance;

import java.util.List;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Something a detector found.
 *
 * @param detector which one
 * @param key what makes it one case of this detector and no other, however often it is found
 * @param party who is answerable, null when nobody knows
 * @param course which course it is about, null for none in particular
 * @param severe whether it weighs more than is usual
 * @param evidence what shows it
 */
public record Finding(
    Detector detector,
    String key,
    @Nullable PartyId party,
    @Nullable CourseId course,
    boolean severe,
    List<Evidence> evidence) {

  public Finding {
    evidence = List.copyOf(evidence);
  }

  /** The key among the findings of all detectors. */
  public String evidenceKey() {
    return detector.code() + ":" + key;
  }

  /** The tier of this case alone, before repetition is counted. */
  public Tier severity() {
    return severe ? detector.tier().raisedBy(1) : detector.tier();
  }

  /**
   * The figure called {@code name}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public String figure(String name) {
    return value(Evidence.Kind.FIGURE, name);
  }

  /** The id of the first fact among the evidence. */
  public UUID fact() {
    return evidence.stream()
        .filter(each -> each.kind() == Evidence.Kind.FACT)
        .map(each -> UUID.fromString(each.value()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(detector.code() + " found no fact"));
  }

  private String value(Evidence.Kind kind, String name) {
    return evidence.stream()
        .filter(each -> each.kind() == kind && each.name().equals(name))
        .map(Evidence::value)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(detector.code() + " has no " + name));
  }
}
