/** What dispensing does by the clock: it forgets look-ups that opened nothing, in time. */
@NullMarked
package org.coursewatch.dispense.job;

import org.jspecify.annotations.NullMarked;
