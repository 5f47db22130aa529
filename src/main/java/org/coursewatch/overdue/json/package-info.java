/** The JSON form of what upkeep failed on. */
@NullMarked
package org.coursewatch.overdue.json;

import org.jspecify.annotations.NullMarked;
