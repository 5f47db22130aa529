/** What leaves the service: mail over SMTP, calls over HTTP, and the words of both. */
@NullMarked
package org.coursewatch.notice.mail;

import org.jspecify.annotations.NullMarked;
