/** The audit trail over HTTP, and the notes about requests that were refused. */
@NullMarked
package org.coursewatch.audit.rest;

import org.jspecify.annotations.NullMarked;
