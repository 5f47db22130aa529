package org.coursewatch.notice;

import java.time.Instant;

/**
 * A private link to an account's calendar. The link itself is shown once and kept by nobody here.
 *
 * @param account whose
 * @param madeAt since when it works
 */
public record CalendarLink(String account, Instant madeAt) {}
