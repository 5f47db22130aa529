package org.coursewatch.notice;

import org.jspecify.annotations.Nullable;

/**
 * A notice as mail: the same in plain text and as a page.
 *
 * @param mail recipient, subject and plain text
 * @param html the page
 * @param unsubscribe the address that ends reminders with one call (RFC 8058), null for staff
 */
public record Letter(Mail mail, String html, @Nullable String unsubscribe) {}
