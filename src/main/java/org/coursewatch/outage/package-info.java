/**
 * When the service was there: minutes without any node, maintenance that was planned, and what the
 * service can do now. Read {@link org.coursewatch.outage.OutageLog} and {@link
 * org.coursewatch.outage.Maintenance} first.
 */
@NullMarked
package org.coursewatch.outage;

import org.jspecify.annotations.NullMarked;
