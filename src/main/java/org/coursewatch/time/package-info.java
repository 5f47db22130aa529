/**
 * Days, windows and values that change on known days. Everything here is a value; nothing reads a
 * clock. Read {@link org.coursewatch.time.DateWindow} first.
 */
@NullMarked
package org.coursewatch.time;

import org.jspecify.annotations.NullMarked;
