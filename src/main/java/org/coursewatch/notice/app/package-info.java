/**
 * Planning and sending notices, sending mail, what accounts say about how to be told, endpoints and
 * calendars. Read {@code PlanNotices}, then {@code SendNotices}.
 */
@NullMarked
package org.coursewatch.notice.app;

import org.jspecify.annotations.NullMarked;
