package org.coursewatch.notice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.coursewatch.notice.Webhooks.Target;

/** Calls endpoints of others. */
public interface HookCaller {

  /**
   * What is sent.
   *
   * @param delivery names it: the same at every attempt
   * @param mediaType of the body
   * @param body the text
   * @param headers further ones that the endpoint asked for, by name
   */
  record Message(String delivery, String mediaType, String body, Map<String, String> headers) {

    public Message {
      headers = Map.copyOf(headers);
    }

    public static Message json(String delivery, String body) {
      return new Message(delivery, "application/json", body, Map.of());
    }
  }

  /** The status of an endpoint that is gone for good. */
  int GONE = 410;

  /**
   * Why no call goes to {@code address}: it is no address of the web, is not encrypted, leads to
   * nowhere or to a network that is not everybody's. Asks the name servers; empty when it is fine.
   */
  Optional<String> refusal(String address);

  /**
   * Sends {@code message}, signed as of {@code now}; the answer's status. Follows no redirect, and
   * goes to the very address that was found to be everybody's.
   *
   * @throws RuntimeException when there was no answer, or no call because of {@link #refusal}
   */
  int call(Target target, Message message, Instant now);
}
