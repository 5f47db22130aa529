package org.coursewatch.signature;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/** The signatures, and what they were made under. Insert-only, in the transaction of the caller. */
public interface Signatures {

  /**
   * Where a page of what is pending begins.
   *
   * @param course the course of the last entry before it
   * @param sequence that entry's number in its ledger
   */
  record After(CourseId course, int sequence) {}

  void add(SealedSignature signature);

  /** Of {@code course} after number {@code after}, in order of signing, at most {@code most}. */
  List<SealedSignature> ofCourse(CourseId course, long after, int most);

  /** Of these facts of {@code course}, in order of signing. */
  List<SealedSignature> ofFacts(CourseId course, Collection<UUID> facts);

  /** Of the attestations of {@code party}, in order of signing. */
  List<SealedSignature> ofParty(UUID party, long after, int most);

  /**
   * SHA-256 of each fact's content as the ledger keeps it, hexadecimal; none for what is missing.
   */
  Map<UUID, String> factHashes(CourseId course, Collection<UUID> facts);

  /** The same of attestations of {@code party}. */
  Map<UUID, String> attestationHashes(UUID party, Collection<UUID> attestations);

  /**
   * Entries for patients of {@code prescribers} that wait for a prescriber's signature, by course
   * and number, at most {@code most}. What is voided waits no more.
   */
  List<PendingSignature> pending(Set<PrescriberId> prescribers, @Nullable After after, int most);
}
