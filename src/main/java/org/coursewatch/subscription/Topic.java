package org.coursewatch.subscription;

import java.util.Arrays;
import java.util.Optional;

/** What may be subscribed to: a closed list. The names are stored, the addresses are stable. */
public enum Topic {
  /**
   * The state of a case changed, by a fact, a correction or the passing of a day: what is answered
   * about it may be another answer now. For practices, about their own cases.
   */
  CASE_STATE("urn:coursewatch:topic:case-state", "urn:coursewatch:case-number", true),
  /**
   * An authorization was reversed: nothing is to be handed over on it, and what was set aside goes
   * back to stock. For pharmacies, about those issued to them.
   */
  AUTHORIZATION_ENDED(
      "urn:coursewatch:topic:authorization-ended", "urn:coursewatch:authorization-number", false),
  /**
   * Today is the last day of an authorization that is still live. For pharmacies, about those
   * issued to them.
   */
  AUTHORIZATION_LAST_DAY(
      "urn:coursewatch:topic:authorization-last-day",
      "urn:coursewatch:authorization-number",
      false);

  private final String canonical;
  private final String focusSystem;
  private final boolean forPractices;

  Topic(String canonical, String focusSystem, boolean forPractices) {
    this.canonical = canonical;
    this.focusSystem = focusSystem;
    this.forPractices = forPractices;
  }

  /** The address that subscriptions name it by. */
  public String canonical() {
    return canonical;
  }

  /** The system of the number that names what an event is about. */
  public String focusSystem() {
    return focusSystem;
  }

  /** Whether practices subscribe to it; else pharmacies do. */
  public boolean isForPractices() {
    return forPractices;
  }

  /** The topic with that address; empty when there is none. */
  public static Optional<Topic> of(String canonical) {
    return Arrays.stream(values()).filter(each -> each.canonical.equals(canonical)).findFirst();
  }
}
