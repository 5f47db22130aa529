package org.coursewatch.signature.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.people.Actor;
import org.coursewatch.signature.Meaning;
import org.coursewatch.signature.SealedSignature;
import org.coursewatch.signature.Signatures;
import org.coursewatch.signature.SignedRecord;
import org.coursewatch.signature.SigningRules;
import org.jspecify.annotations.Nullable;

/**
 * Signs what somebody records in person, in the transaction that records it: then recording is
 * signing. An entry for somebody else is not signed by this; it waits.
 */
@ApplicationScoped
public class SignRecorded {

  private final MakeSignature make;
  private final Signatures signatures;

  @Inject
  SignRecorded(MakeSignature make, Signatures signatures) {
    this.make = make;
    this.signatures = signatures;
  }

  /**
   * {@code by} recorded the newest fact of {@code file}; signed when it is that person's to sign.
   */
  public void recorded(CourseFile file, Actor by, Instant now) {
    CourseFact fact = file.course().facts().getLast().fact();
    SigningRules.meaning(by.role(), fact)
        .ifPresent(meaning -> sign(file, newest(file), meaning, by, now));
  }

  /** {@code by} agreed, as second person, to the newest fact of {@code file}. */
  public void agreed(CourseFile file, Actor by, Instant now) {
    sign(file, newest(file), Meaning.AGREEMENT, by, now);
  }

  SealedSignature sign(CourseFile file, RecordedFact fact, Meaning meaning, Actor by, Instant now) {
    UUID id = UUID.fromString(String.valueOf(fact.id()));
    String hash = signatures.factHashes(file.id(), List.of(id)).get(id);
    if (hash == null) {
      throw new IllegalStateException("a fact of the course is not in the ledger");
    }
    SignedRecord signed = SignedRecord.fact(file.id(), id);
    return make.make(signed, hash, meaning, transcribed(meaning, fact.fact()), by, now);
  }

  private static RecordedFact newest(CourseFile file) {
    return file.course().facts().getLast();
  }

  private static @Nullable String transcribed(Meaning meaning, CourseFact fact) {
    String others =
        SigningRules.transcribed(fact).stream().map(Enum::name).collect(Collectors.joining(","));
    return meaning != Meaning.RESPONSIBILITY || others.isEmpty() ? null : others;
  }
}
