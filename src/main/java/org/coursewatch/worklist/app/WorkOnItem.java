package org.coursewatch.worklist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditNote;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.Role;
import org.coursewatch.worklist.ItemKey;
import org.coursewatch.worklist.WorkEvent;
import org.coursewatch.worklist.WorkEvent.Kind;
import org.coursewatch.worklist.WorkHistory;
import org.coursewatch.worklist.WorkState;
import org.jspecify.annotations.Nullable;

/**
 * What people of a practice do about an item. Each step is one more event; of two at once one is
 * added first, and the other is decided anew from what is there then.
 */
@ApplicationScoped
public class WorkOnItem {

  private static final int MOST_TRIES = 10;

  /** A step: what it leads to, or nothing when there is nothing to do. */
  private record Step(Kind kind, WorkState state, @Nullable String note) {}

  private final ItemAccess access;
  private final WorkHistory history;
  private final CourseAccess courses;
  private final People people;
  private final WorklistSettings settings;
  private final AuditTrail audit;

  @Inject
  public WorkOnItem(
      ItemAccess access,
      WorkHistory history,
      CourseAccess courses,
      People people,
      WorklistSettings settings,
      AuditTrail audit) {
    this.access = access;
    this.history = history;
    this.courses = courses;
    this.people = people;
    this.settings = settings;
    this.audit = audit;
  }

  /**
   * The item, which is the caller's from now on.
   *
   * @throws org.coursewatch.platform.ProblemException when there is no such item, it is done, or
   *     somebody else has it: the problem says who
   */
  @Transactional
  public FoundItem claim(String itemId, Actor by, Instant now) {
    return take(
        itemId,
        item -> {
          String assignee = open(item).assignee();
          if (assignee != null && !assignee.equals(by.account())) {
            throw WorklistProblems.conflict(
                assignee + " has this item already.",
                "Leave it to them, or assign it to somebody else.");
          }
          return assignee == null
              ? Optional.of(new Step(Kind.CLAIMED, item.state().assignedTo(by.account()), null))
              : Optional.empty();
        },
        by,
        now);
  }

  /**
   * The item, which is {@code account}'s from now on, whoever had it.
   *
   * @throws org.coursewatch.platform.ProblemException when there is no such item, it is done, or
   *     the account is none that works on this course
   */
  @Transactional
  public FoundItem assign(String itemId, String account, Actor by, Instant now) {
    return take(
        itemId,
        item -> {
          open(item);
          refuseStranger(account, item, now);
          return account.equals(item.state().assignee())
              ? Optional.empty()
              : Optional.of(new Step(Kind.ASSIGNED, item.state().assignedTo(account), null));
        },
        by,
        now);
  }

  /** The item, which nobody has any more. */
  @Transactional
  public FoundItem unassign(String itemId, Actor by, Instant now) {
    return take(
        itemId,
        item ->
            item.state().assignee() == null
                ? Optional.empty()
                : Optional.of(new Step(Kind.UNASSIGNED, item.state().assignedTo(null), null)),
        by,
        now);
  }

  /**
   * The item, hidden from today until {@code until}, a program day on which it is shown again. It
   * is shown before that if it becomes overdue or the course's window reaches another mark.
   *
   * @throws org.coursewatch.platform.ProblemException when there is no such item, it is done, it is
   *     a stop, or the day is not one of the days an item may be put off until
   */
  @Transactional
  public FoundItem snooze(String itemId, LocalDate until, String reason, Actor by, Instant now) {
    return take(
        itemId,
        item -> {
          open(item);
          if (item.key().kind() == ItemKey.Kind.STOP) {
            throw WorklistProblems.conflict(
                "A stop is not put off.", "Call the patient, or assign it to somebody who does.");
          }
          refuseDay(until, item.on());
          return Optional.of(new Step(Kind.SNOOZED, item.state().putOff(item.on(), until), reason));
        },
        by,
        now);
  }

  /** The item, shown again from now on. */
  @Transactional
  public FoundItem resume(String itemId, Actor by, Instant now) {
    return take(
        itemId,
        item ->
            item.state().putOffUntil() == null
                ? Optional.empty()
                : Optional.of(new Step(Kind.RESUMED, item.state().back(), null)),
        by,
        now);
  }

  /** The item with one more comment; also one that is done. */
  @Transactional
  public FoundItem comment(String itemId, String text, Actor by, Instant now) {
    return take(itemId, item -> Optional.of(new Step(Kind.COMMENTED, item.state(), text)), by, now);
  }

  private FoundItem take(
      String itemId, Function<FoundItem, Optional<Step>> decision, Actor by, Instant now) {
    FoundItem item = access.find(itemId, by, now);
    audit.attempt(AuditAction.WORK_ITEM_CHANGED.on(AuditSubject.of(item.file())));
    if (by.role() != Role.PRESCRIBER && by.role() != Role.DESIGNEE) {
      throw WorklistProblems.notPermitted(
          "People of the practice work on its items.", "Sign in as one of them.");
    }
    courses.refuseStopped(by);
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Step step = decision.apply(item).orElse(null);
      if (step == null || history.append(event(item, step, by, now))) {
        audit.note(by, note(item, step), now);
        return step == null ? item : access.again(item);
      }
      item = access.again(item);
    }
    throw WorklistProblems.conflict(
        "Many people work on this item at once.", "Read it again, and repeat the request.");
  }

  private static WorkEvent event(FoundItem item, Step step, Actor by, Instant now) {
    return new WorkEvent(
        item.file().id(),
        item.key(),
        item.events().size() + 1,
        step.kind(),
        now,
        by.account(),
        step.state(),
        step.note());
  }

  /** Which check it is about is not told to the trail: the course's own entries say what is due. */
  private static AuditNote note(FoundItem item, @Nullable Step step) {
    AuditNote note = AuditAction.WORK_ITEM_CHANGED.on(AuditSubject.of(item.file()));
    return step == null ? note : note.codes(List.of(step.kind().name()));
  }

  private static WorkState open(FoundItem item) {
    if (item.open() == null) {
      throw WorklistProblems.conflict(
          "This item is done, or fell away.", "Read the worklist again.");
    }
    return item.state();
  }

  private void refuseStranger(String account, FoundItem item, Instant now) {
    boolean works =
        people
            .actor(account, now)
            .filter(found -> found.role() == Role.PRESCRIBER || found.role() == Role.DESIGNEE)
            .filter(found -> found.sees(item.file().prescriber()))
            .isPresent();
    if (!works) {
      throw WorklistProblems.malformed(
          "account",
          "is no open account that works on this course",
          "Send the name of a prescriber or designee who sees this patient.");
    }
  }

  private void refuseDay(LocalDate until, LocalDate today) {
    LocalDate last = today.plusDays(settings.longestSnooze());
    if (!until.isAfter(today) || until.isAfter(last)) {
      throw WorklistProblems.malformed(
          "until",
          "is not one of the days an item may be put off until",
          "Send a day from " + today.plusDays(1) + " to " + last + ".");
    }
  }
}
