package org.coursewatch.escalation.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.coursewatch.escalation.ContactAttempt;
import org.coursewatch.escalation.ContactAttempt.Channel;
import org.coursewatch.escalation.ContactAttempt.Outcome;
import org.jspecify.annotations.Nullable;

/** An attempt; {@code on} is the program day of {@code at}, instants are in UTC. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ContactAttemptJson(
    String attemptId,
    String courseId,
    String at,
    String on,
    String account,
    Channel channel,
    Outcome outcome,
    String recordedAt,
    @Nullable String note) {

  public static ContactAttemptJson of(ContactAttempt attempt) {
    return new ContactAttemptJson(
        attempt.id().toString(),
        attempt.course().toString(),
        attempt.at().toString(),
        attempt.on().toString(),
        attempt.account(),
        attempt.channel(),
        attempt.outcome(),
        attempt.recordedAt().toString(),
        attempt.note());
  }
}
