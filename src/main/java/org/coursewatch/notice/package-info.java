/**
 * What leaves the service by itself: mail, notices to staff and patients, calls to other systems,
 * calendars. Who is told what stands in {@link org.coursewatch.notice.NoticeReason}, on which days
 * in {@link org.coursewatch.notice.NoticePlan}, when not in {@link
 * org.coursewatch.notice.QuietHours}: read them in this order. Notices are planned from what is
 * derived of courses, each once, and sent afterwards; other mail is queued in the transaction that
 * causes it.
 */
@NullMarked
package org.coursewatch.notice;

import org.jspecify.annotations.NullMarked;
