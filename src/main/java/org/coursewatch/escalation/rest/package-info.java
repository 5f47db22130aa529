/** Attempts to reach patients, and the reports on escalation and loss, over HTTP. */
@NullMarked
package org.coursewatch.escalation.rest;

import org.jspecify.annotations.NullMarked;
