package org.coursewatch.escalation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.escalation.ContactAttempt;
import org.coursewatch.escalation.ContactBook;
import org.coursewatch.escalation.json.ContactAttemptJson;
import org.jspecify.annotations.Nullable;

/** A page of attempts, the newest first; {@code next} is the cursor of the next page or null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ContactAttemptsJson(List<ContactAttemptJson> items, @Nullable String next) {

  static ContactAttemptsJson of(List<ContactAttempt> found, int limit) {
    List<ContactAttempt> shown = found.subList(0, Math.min(limit, found.size()));
    String next =
        found.size() > limit
            ? Parameters.text(new ContactBook.Place(shown.getLast().at(), shown.getLast().id()))
            : null;
    return new ContactAttemptsJson(shown.stream().map(ContactAttemptJson::of).toList(), next);
  }
}
