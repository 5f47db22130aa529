/**
 * Writing the audit trail, sealing, verifying and reading it. Use cases of other features need
 * {@link org.coursewatch.audit.app.AuditTrail} only.
 */
@NullMarked
package org.coursewatch.audit.app;

import org.jspecify.annotations.NullMarked;
