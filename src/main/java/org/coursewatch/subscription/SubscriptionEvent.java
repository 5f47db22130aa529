package org.coursewatch.subscription;

import java.time.Instant;

/**
 * Something a subscription is told.
 *
 * @param number the events of a subscription are numbered from 1 without gaps
 * @param occurredAt when it was noticed
 * @param focus the number of what it is about
 * @param isSent whether the endpoint took it
 */
public record SubscriptionEvent(long number, Instant occurredAt, String focus, boolean isSent) {}
