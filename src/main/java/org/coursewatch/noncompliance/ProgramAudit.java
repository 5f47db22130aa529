package org.coursewatch.noncompliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.coursewatch.people.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An audit of a party by the program's office (R004-015, R005-007).
 *
 * @param id which
 * @param party who is audited
 * @param plannedOn the day it is planned for
 * @param doneOn the day it was done, null before
 * @param findings how many findings it had
 * @param actions how many corrective actions it asked for
 * @param actionsOpen how many of them are not closed yet
 * @param canceled whether it will not be done
 * @param version how many events it has
 */
public record ProgramAudit(
    UUID id,
    PartyId party,
    LocalDate plannedOn,
    @Nullable LocalDate doneOn,
    int findings,
    int actions,
    int actionsOpen,
    boolean canceled,
    int version) {

  /** What can happen to an audit. */
  public enum Kind {
    PLANNED,
    DONE,
    ACTIONS_CLOSED,
    CANCELED
  }

  /**
   * Something that happened to an audit. Events are only ever added.
   *
   * @param on the day planned for, or done on; null for others
   * @param findings null but for {@link Kind#DONE}
   * @param actions how many it asked for, or how many were closed; null for others
   * @param reason in the words of the office, null where none was given
   */
  public record Event(
      Kind kind,
      Instant at,
      String account,
      @Nullable LocalDate on,
      @Nullable Integer findings,
      @Nullable Integer actions,
      @Nullable String reason) {}

  /** As planned. */
  public static ProgramAudit planned(UUID id, PartyId party, LocalDate on) {
    return new ProgramAudit(id, party, on, null, 0, 0, 0, false, 1);
  }

  /** Worked out from {@code history}, oldest event first; the first is the planning. */
  public static ProgramAudit of(UUID id, PartyId party, List<Event> history) {
    LocalDate on = Objects.requireNonNull(history.getFirst().on());
    ProgramAudit audit = planned(id, party, on);
    for (Event event : history.subList(1, history.size())) {
      audit = audit.after(event);
    }
    return audit;
  }

  /** After one more event. */
  public ProgramAudit after(Event event) {
    int number = event.actions() == null ? 0 : event.actions();
    return switch (event.kind()) {
      case PLANNED -> throw new IllegalArgumentException("an audit is planned once");
      case DONE ->
          new ProgramAudit(
              id,
              party,
              plannedOn,
              event.on(),
              event.findings() == null ? 0 : event.findings(),
              number,
              number,
              false,
              version + 1);
      case ACTIONS_CLOSED -> with(actionsOpen - number, canceled);
      case CANCELED -> with(actionsOpen, true);
    };
  }

  /** Whether {@code kind} can happen to it now. */
  public boolean allows(Kind kind) {
    return switch (kind) {
      case PLANNED -> false;
      case DONE, CANCELED -> doneOn == null && !canceled;
      case ACTIONS_CLOSED -> actionsOpen > 0;
    };
  }

  private ProgramAudit with(int open, boolean off) {
    return new ProgramAudit(
        id, party, plannedOn, doneOn, findings, actions, open, off, version + 1);
  }
}
