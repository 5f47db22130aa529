/** Forgets drafts that nobody went on with. */
@NullMarked
package org.coursewatch.enrollment.job;

import org.jspecify.annotations.NullMarked;
