/** The table of mail that waits. */
@NullMarked
package org.coursewatch.notice.store;

import org.jspecify.annotations.NullMarked;
