/** The status page for everybody, and the office's page of outages. */
@NullMarked
package org.coursewatch.outage.console;

import org.jspecify.annotations.NullMarked;
