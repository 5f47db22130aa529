/**
 * The audit trail for the program's office and auditors: looking entries up, and proving that none
 * was changed. Read {@link org.coursewatch.audit.console.AuditTrailPage}.
 */
@NullMarked
package org.coursewatch.audit.console;

import org.jspecify.annotations.NullMarked;
