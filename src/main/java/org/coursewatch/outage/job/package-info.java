/** Each node keeps in mind when it only reads; what the service does in numbers; commands. */
@NullMarked
package org.coursewatch.outage.job;

import org.jspecify.annotations.NullMarked;
