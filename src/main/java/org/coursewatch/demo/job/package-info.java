/** Starts the demo with the service. */
@NullMarked
package org.coursewatch.demo.job;

import org.jspecify.annotations.NullMarked;
