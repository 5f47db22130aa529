/** Queuing and sending mail. */
@NullMarked
package org.coursewatch.notice.app;

import org.jspecify.annotations.NullMarked;
