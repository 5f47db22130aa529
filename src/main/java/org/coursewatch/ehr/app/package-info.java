/** Which record systems are known, and which of their tokens were used. */
@NullMarked
package org.coursewatch.ehr.app;

import org.jspecify.annotations.NullMarked;
