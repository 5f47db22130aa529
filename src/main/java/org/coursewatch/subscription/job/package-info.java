/** When events are planned, sent and forgotten. */
@NullMarked
package org.coursewatch.subscription.job;

import org.jspecify.annotations.NullMarked;
