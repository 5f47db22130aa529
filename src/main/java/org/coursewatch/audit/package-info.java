/**
 * The audit trail: who did or read what of whom, in which role and for whom, when, from where, and
 * what came of it. Entries are only ever added; each is chained to the one before, and the heads of
 * the chains are sealed with a signature, so that a change is found.
 *
 * <p>Use cases write through {@link org.coursewatch.audit.app.AuditTrail}. Read {@link
 * org.coursewatch.audit.AuditEntry} first, then {@link org.coursewatch.audit.AuditAction}.
 */
@NullMarked
package org.coursewatch.audit;

import org.jspecify.annotations.NullMarked;
