/**
 * Pages for the program's office about the metrics. Read {@link
 * org.coursewatch.metric.console.MetricsPage}.
 */
@NullMarked
package org.coursewatch.metric.console;

import org.jspecify.annotations.NullMarked;
