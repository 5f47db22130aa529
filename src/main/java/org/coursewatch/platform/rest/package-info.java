/**
 * What HTTP asks of every resource alike: each request has an id and a line in the log, no body is
 * larger than it may be, every failure is answered by an RFC 9457 problem document, and a write
 * sent twice with one Idempotency-Key happens once.
 *
 * <p>Read {@link org.coursewatch.platform.rest.ProblemMapping} first, then {@link
 * org.coursewatch.platform.rest.Idempotency}. A resource needs {@link
 * org.coursewatch.platform.rest.BodyLimit}, {@code Idempotency} and {@link
 * org.coursewatch.platform.Problem}; everything else works unasked.
 */
@NullMarked
package org.coursewatch.platform.rest;

import org.jspecify.annotations.NullMarked;
