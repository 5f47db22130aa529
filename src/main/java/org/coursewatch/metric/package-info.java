/**
 * What the program's office counts: the metrics MT-1 to MT-32, each a query over what is recorded.
 * Read {@link org.coursewatch.metric.Metric} first, then {@code docs/metrics.md}.
 */
@NullMarked
package org.coursewatch.metric;

import org.jspecify.annotations.NullMarked;
