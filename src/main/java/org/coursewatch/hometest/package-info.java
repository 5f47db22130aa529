/**
 * Pregnancy tests that patients do at home: a one-time code that lies beside the kit, what the
 * patient tells with a photo, and the person of the practice who looks at it before it counts. Read
 * {@link org.coursewatch.hometest.HomeTest} first, then {@link
 * org.coursewatch.hometest.HomeTestWarning}.
 */
@NullMarked
package org.coursewatch.hometest;

import org.jspecify.annotations.NullMarked;
