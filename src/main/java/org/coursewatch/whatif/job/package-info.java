/** Carrying runs out in the background. */
@NullMarked
package org.coursewatch.whatif.job;

import org.jspecify.annotations.NullMarked;
