package org.coursewatch.subscription;

import java.util.Locale;

/** Where a subscription stands, by the codes of FHIR R4. Always derived. */
public enum SubscriptionStatus {
  /** Its endpoint has not answered the handshake yet. */
  REQUESTED,
  ACTIVE,
  /** Its endpoint failed; the subscriber asks for it anew when it is well. */
  ERROR,
  /** Its end has come. */
  OFF;

  /** The code of FHIR. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
