/** The overdue report, the sweeps and the repair of derived rows over HTTP. */
@NullMarked
package org.coursewatch.overdue.rest;

import org.jspecify.annotations.NullMarked;
