/** Mail over SMTP. */
@NullMarked
package org.coursewatch.notice.mail;

import org.jspecify.annotations.NullMarked;
