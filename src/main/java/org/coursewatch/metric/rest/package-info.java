/** Metrics over HTTP, as JSON and as comma-separated values, and the upload of outside counts. */
@NullMarked
package org.coursewatch.metric.rest;

import org.jspecify.annotations.NullMarked;
