/** Maintenance and the minutes of the nodes in PostgreSQL. */
@NullMarked
package org.coursewatch.outage.store;

import org.jspecify.annotations.NullMarked;
