/** Forgets used tokens by the clock. */
@NullMarked
package org.coursewatch.ehr.job;

import org.jspecify.annotations.NullMarked;
