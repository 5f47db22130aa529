package org.coursewatch.signature;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.course.CourseId;

/**
 * An entry that waits for the prescriber's signature.
 *
 * @param course the course
 * @param sequence its number in the course's ledger
 * @param fact its id
 * @param type the kind of fact
 * @param happenedOn the day it is about
 * @param recordedAt when it was entered
 * @param account who entered it
 */
public record PendingSignature(
    CourseId course,
    int sequence,
    UUID fact,
    String type,
    LocalDate happenedOn,
    Instant recordedAt,
    String account) {}
