/** When notices are planned, and mail is sent. */
@NullMarked
package org.coursewatch.notice.job;

import org.jspecify.annotations.NullMarked;
