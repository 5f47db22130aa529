/**
 * The page that ends reminders, reached by a link in a mail, and the office's page about notices
 * that could not be sent.
 */
@NullMarked
package org.coursewatch.notice.console;

import org.jspecify.annotations.NullMarked;
