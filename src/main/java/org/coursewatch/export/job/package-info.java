/** Making exports and forgetting them by the clock. */
@NullMarked
package org.coursewatch.export.job;

import org.jspecify.annotations.NullMarked;
