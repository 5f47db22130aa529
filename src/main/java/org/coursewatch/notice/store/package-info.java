/**
 * The tables of notices and of mail that waits. Read {@code Causes} first: what is the matter on a
 * day.
 */
@NullMarked
package org.coursewatch.notice.store;

import org.jspecify.annotations.NullMarked;
