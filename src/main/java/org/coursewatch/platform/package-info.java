/**
 * What every feature stands on and no rule knows of: the clock, the embedded database, how the
 * process starts. Nothing here decides anything about a course.
 *
 * <p>Read {@link org.coursewatch.platform.Main} first, then {@link
 * org.coursewatch.platform.ServiceClock}.
 */
@NullMarked
package org.coursewatch.platform;

import org.jspecify.annotations.NullMarked;
