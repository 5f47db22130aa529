/**
 * Pages for people about checks that stay overdue and about patients nobody reaches. Read {@link
 * org.coursewatch.escalation.console.EscalationsPage}.
 */
@NullMarked
package org.coursewatch.escalation.console;

import org.jspecify.annotations.NullMarked;
