package org.coursewatch.notice;

import java.time.Instant;
import java.util.Optional;
import org.coursewatch.notice.Webhooks.Target;

/** Calls endpoints of others. */
public interface HookCaller {

  /** The status of an endpoint that is gone for good. */
  int GONE = 410;

  /**
   * Why no call goes to {@code address}: it is no address of the web, is not encrypted, leads to
   * nowhere or to a network that is not everybody's. Asks the name servers; empty when it is fine.
   */
  Optional<String> refusal(String address);

  /**
   * Sends {@code body}, signed as of {@code now}; the answer's status. Follows no redirect, and
   * goes to the very address that was found to be everybody's.
   *
   * @throws RuntimeException when there was no answer, or no call because of {@link #refusal}
   */
  int call(Target target, String delivery, String body, Instant now);
}
