/** What the clock does for metrics: each node notes that it is there. */
@NullMarked
package org.coursewatch.metric.job;

import org.jspecify.annotations.NullMarked;
