/** Removes photos that were never sent off. */
@NullMarked
package org.coursewatch.hometest.job;

import org.jspecify.annotations.NullMarked;
