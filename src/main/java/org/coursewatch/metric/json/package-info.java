/** The written form of metrics that the API and the pages share. */
@NullMarked
package org.coursewatch.metric.json;

import org.jspecify.annotations.NullMarked;
