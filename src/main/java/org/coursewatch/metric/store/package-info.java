/**
 * The definitions and queries of metrics, read from {@code metrics/}, and what they are counted
 * from, in PostgreSQL. Read {@link org.coursewatch.metric.store.MetricStatement} first: it says
 * what stands around every query.
 */
@NullMarked
package org.coursewatch.metric.store;

import org.jspecify.annotations.NullMarked;
