package org.coursewatch.dispense;

import java.time.Instant;

/** Whether a pharmacy may look a patient up now. */
public sealed interface LookupVerdict {

  /** It may. */
  record Open() implements LookupVerdict {}

  /** Not before {@code until} (inside). */
  record Wait(Instant until) implements LookupVerdict {}

  /** Not before an administrator releases it. */
  record Locked() implements LookupVerdict {}
}
