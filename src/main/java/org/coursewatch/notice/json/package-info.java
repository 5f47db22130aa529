/** The written form of calls to other systems. */
@NullMarked
package org.coursewatch.notice.json;

import org.jspecify.annotations.NullMarked;
