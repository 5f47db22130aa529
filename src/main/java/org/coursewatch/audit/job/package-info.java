/** What runs by the clock or from the command line: sealing the trail, and verifying it. */
@NullMarked
package org.coursewatch.audit.job;

import org.jspecify.annotations.NullMarked;
