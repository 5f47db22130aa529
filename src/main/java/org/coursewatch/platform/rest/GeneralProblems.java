package org.coursewatch.platform.rest;

import java.util.Arrays;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;

/** What is said of a kind of problem when nobody knows anything closer about it. */
final class GeneralProblems {

  private GeneralProblems() {}

  static Problem of(ProblemType type) {
    return switch (type) {
      case MALFORMED ->
          problem(type, "The request could not be understood.", "Compare it with /q/openapi.");
      case NOT_SIGNED_IN ->
          problem(type, "Nobody is signed in, or name and password do not fit.", "Sign in.");
      case NOT_PERMITTED ->
          problem(type, "The signed-in role may not do this.", "Ask somebody who may.");
      case SIGN_IN_AGAIN ->
          problem(type, "The last sign-in is too long ago.", "Sign in again, and repeat it.");
      case NOT_FOUND ->
          problem(type, "Nothing is to be seen at this address.", "Compare it with /q/openapi.");
      case METHOD_NOT_ALLOWED ->
          problem(type, "The address takes other methods.", "Compare it with /q/openapi.");
      case NOT_ACCEPTABLE ->
          problem(type, "No format named in Accept is made here.", "Leave Accept out.");
      case REFUSED -> problem(type, "A rule stands against it.", "Clear what stands against it.");
      case CONFLICT -> problem(type, "It does not fit what is recorded.", "Read the record again.");
      case STALE_VERSION ->
          problem(type, "Somebody was faster.", "Read the record again and send the new ETag.");
      case DATA_MISSING ->
          problem(type, "What the answer rests on was not sent.", "Send it with the request.");
      case TOO_LARGE -> problem(type, "The body is larger than is taken here.", "Send less.");
      case UNSUPPORTED_MEDIA_TYPE ->
          problem(type, "The Content-Type is not taken here.", "Send application/json.");
      case IDEMPOTENCY_KEY_REUSED ->
          problem(type, "The key stands for another request.", "Send a new key.");
      case VERSION_REQUIRED -> problem(type, "If-Match is missing.", "Send the ETag you read.");
      case TOO_MANY_REQUESTS ->
          problem(type, "More came than is taken in this time.", "Send less, and more slowly.");
      case INTERNAL ->
          problem(type, "The fault is logged.", "Report it with the requestId of this answer.");
      case UNAVAILABLE ->
          problem(type, "Nothing was changed that you were not told of.", "Try again shortly.");
      case READ_ONLY ->
          problem(type, "The service is being worked on.", "Send it again when that is over.");
    };
  }

  /** The database went away at the commit: what was asked is done, or it is not. */
  static Problem unknownOutcome() {
    return problem(
        ProblemType.UNAVAILABLE,
        "Whether it was done is not known: the connection to the database broke at the last step.",
        "Send the same again with the same Idempotency-Key; it happens once.");
  }

  /** The problem that a bare HTTP status stands for. */
  static Problem ofStatus(int status) {
    ProblemType other =
        status >= 400 && status < 500 ? ProblemType.MALFORMED : ProblemType.INTERNAL;
    return of(
        Arrays.stream(ProblemType.values())
            .filter(type -> type.status() == status)
            .findFirst()
            .orElse(other));
  }

  private static Problem problem(ProblemType type, String detail, String remedy) {
    return Problem.of(type, detail, remedy);
  }
}
