package org.coursewatch.cds;

/** A token of a record system is not taken. */
final class TokenRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why; the words go to the sender and into the log. */
  enum Reason {
    UNREADABLE("it is not a signed token"),
    UNKNOWN_SENDER("nobody is known by its issuer and tenant"),
    ALGORITHM("its algorithm is not an asymmetric one that is taken here"),
    KEYS("the keys of its issuer cannot be had"),
    SIGNATURE("its signature is not of a key of its issuer"),
    AUDIENCE("its aud is not exactly the address that was called"),
    TIME("it has expired, lives too long, or was issued at another time than now"),
    CLAIMS("one of iss, aud, exp, iat and jti is missing or is not what it must be"),
    REPLAYED("it was used before");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private final Reason reason;

  TokenRefused(Reason reason) {
    super(reason.words());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
