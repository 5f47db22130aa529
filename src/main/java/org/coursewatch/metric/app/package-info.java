/**
 * Use cases of metrics: reading one, uploading what others counted, noting how the service does.
 * Read {@link org.coursewatch.metric.app.ReadMetric} first.
 */
@NullMarked
package org.coursewatch.metric.app;

import org.jspecify.annotations.NullMarked;
