package org.coursewatch.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notices that wait to leave the service. Done in the transaction of the caller. */
public interface NoticeQueue {

  /**
   * A notice that is tried now.
   *
   * @param id names it: the same at every attempt
   * @param account whose
   * @param reason why
   * @param course of which course, null for none
   * @param day the program day it was planned for
   * @param about the day in question, null for none
   * @param attempts how often it was tried, this time included
   * @param isOpen whether the reason still stands
   */
  record Waiting(
      UUID id,
      String account,
      NoticeReason reason,
      @Nullable UUID course,
      LocalDate day,
      @Nullable LocalDate about,
      int attempts,
      boolean isOpen) {

    public Waiting withOpen(boolean other) {
      return new Waiting(id, account, reason, course, day, about, attempts, other);
    }
  }

  /** One that was given up. */
  record DeadLetter(
      UUID id,
      Channel channel,
      NoticeReason reason,
      Instant givenUpAt,
      int attempts,
      String fault) {}

  /**
   * The mail that has been due longest; nobody else's until {@code now} plus a pause. Empty when
   * none is due.
   */
  Optional<Waiting> takeMail(Instant now, LocalDate today);

  /** The same for the calls to one endpoint. */
  Optional<Waiting> takeCall(UUID endpoint, Instant now);

  /** Endpoints with a call that is due, of those that are not paused. */
  List<UUID> endpointsDue(Instant now, int most);

  void sent(UUID id, Instant now);

  /** The reason is gone, or the day: it is not sent. */
  void withdrawn(UUID id, Instant now);

  /** It could not be sent, {@code fault} says why without quoting it; due again later. */
  void failed(UUID id, String fault);

  /** It is tried no more. */
  void givenUp(UUID id, String fault, Instant now);

  /** Those given up, the newest first, after {@code after}. */
  List<DeadLetter> deadLetters(@Nullable Instant before, @Nullable UUID after, int most);

  /**
   * Tries it from the beginning, as a notice of {@code today}; whether it was a dead letter and
   * today has no mail of its own in its place.
   */
  boolean requeue(UUID id, LocalDate today, Instant now);

  /** Since when the oldest notice of {@code channel} that is due waits; empty when none does. */
  Optional<Instant> waitingSince(Channel channel, Instant now);

  /** How many were given up and not queued again. */
  int countDeadLetters();
}
