package org.coursewatch.reliability;

import java.util.UUID;

/**
 * One thing that somebody wanted, however often it had to be sent under its key, and what was heard
 * of it in the end.
 *
 * @param account who
 * @param key its Idempotency-Key; empty for a question
 * @param about the number of an authorization for a step, the mark in a recorded value for a fact,
 *     otherwise empty
 * @param askedAt when it was sent first, in nanoseconds of {@link System#nanoTime}
 * @param knownAt when its outcome was known, or was given up on
 * @param sent how often
 * @param status of the answer that settled it; {@link #UNKNOWN} when none did
 * @param told what that answer said
 * @param repeated what it said when it was sent once more after that: empty when it was not, or
 *     when both answers are alike, otherwise the difference
 */
public record Call(
    Kind kind,
    String account,
    UUID course,
    String key,
    String about,
    long askedAt,
    long knownAt,
    int sent,
    int status,
    Told told,
    String repeated) {

  /** No answer settled it: it happened once, or not at all. */
  public static final int UNKNOWN = 0;

  private static final int REFUSED = 409;

  /** What is wanted. */
  public enum Kind {
    /** A designee records a lab result. */
    FACT,
    /** A pharmacy asks whether a supply may be handed over. */
    ASK,
    AUTHORIZE,
    HAND_OVER,
    REVERSE;

    public boolean isWrite() {
      return this != ASK;
    }
  }

  /**
   * What an answer said.
   *
   * @param number of an authorization, without hyphens; empty for none
   * @param version of the course after a fact; 0 when nothing is said of it
   * @param isAllowed whether a supply may be handed over
   */
  public record Told(String number, int version, boolean isAllowed) {
    public static final Told NOTHING = new Told("", 0, false);
  }

  public boolean isDone() {
    return status >= 200 && status < 300;
  }

  /** The rules said no, or it contradicts what is recorded: it must have left nothing. */
  public boolean isRefused() {
    return status == REFUSED;
  }

  public boolean isUnknown() {
    return status == UNKNOWN;
  }

  /** A new authorization and not the one the pharmacy had. */
  public boolean isNewAuthorization() {
    return kind == Kind.AUTHORIZE && status == 201;
  }
}
