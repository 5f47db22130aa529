/** The page that ends reminders, reached by a link in a mail. */
@NullMarked
package org.coursewatch.notice.console;

import org.jspecify.annotations.NullMarked;
