package org.coursewatch.outage;

import java.time.Instant;
import java.util.Map;

/** Since when work waits that no request waits for. In the transaction of the caller. */
public interface WorkWaiting {

  /** What is done in the background, beside the sweep and the notices. */
  enum Queue {
    /** Files that were ordered and that no node makes yet. */
    EXPORTS,
    /** Comparisons with a draft of the rules that no node makes yet. */
    WHAT_IF,
    /** Events that subscribers are not told of yet, where the endpoint is not broken. */
    SUBSCRIPTIONS,
    /** The newest seal of the audit trail: every later entry waits for the next. */
    SEAL
  }

  /** Since when the oldest of each waits; a queue without any lacks. */
  Map<Queue, Instant> since();
}
