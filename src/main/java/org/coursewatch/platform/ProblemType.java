package org.coursewatch.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can go wrong for a caller: a closed list. The URIs are stable. */
public enum ProblemType {
  MALFORMED(400, "The request is malformed."),
  NOT_SIGNED_IN(401, "Sign in first."),
  NOT_PERMITTED(403, "Your role does not permit this."),
  /** Not 401: it is no failed sign-in, and is not counted as one. */
  SIGN_IN_AGAIN(403, "Prove anew who you are, to sign."),
  NOT_FOUND(404, "There is no such thing, or it is not yours to see."),
  METHOD_NOT_ALLOWED(405, "This address does not take that method."),
  NOT_ACCEPTABLE(406, "The answer does not exist in the format asked for."),
  REFUSED(409, "The rules of the program refuse this."),
  CONFLICT(409, "This contradicts what is already recorded."),
  STALE_VERSION(412, "The record has changed since you read it."),
  DATA_MISSING(412, "Without more data nothing can be said."),
  TOO_LARGE(413, "The request is too large."),
  UNSUPPORTED_MEDIA_TYPE(415, "The request comes in a format that is not understood."),
  IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another request."),
  VERSION_REQUIRED(428, "Say which version you read: send If-Match."),
  TOO_MANY_REQUESTS(429, "Too much at once; wait."),
  INTERNAL(500, "Something went wrong on our side."),
  UNAVAILABLE(503, "The service cannot answer right now."),
  /** Reading goes on; how long it lasts is told. */
  READ_ONLY(503, "Only reading is possible right now.");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status it is sent with. */
  public int status() {
    return status;
  }

  /** One sentence that is the same at every occurrence. */
  public String title() {
    return title;
  }

  /** The type with {@code uri}; empty when there is none. */
  public static Optional<ProblemType> of(String uri) {
    return Arrays.stream(values()).filter(each -> each.uri().equals(uri)).findFirst();
  }

  /** The stable URI of the type. */
  public String uri() {
    return "urn:coursewatch:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
