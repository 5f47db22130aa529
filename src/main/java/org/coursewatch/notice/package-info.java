/**
 * Mail that leaves the service: queued in the transaction that causes it, sent afterwards. Read
 * {@link org.coursewatch.notice.Mail} first.
 */
@NullMarked
package org.coursewatch.notice;

import org.jspecify.annotations.NullMarked;
