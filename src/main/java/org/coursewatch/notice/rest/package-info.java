/** Notices, how to be told, endpoints and calendars over HTTP. */
@NullMarked
package org.coursewatch.notice.rest;

import org.jspecify.annotations.NullMarked;
