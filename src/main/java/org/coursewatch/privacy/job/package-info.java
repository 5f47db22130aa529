/** What happens with the key ring at the start, and the command {@code keys}. */
@NullMarked
package org.coursewatch.privacy.job;

import org.jspecify.annotations.NullMarked;
