/** Runs and what they found in PostgreSQL. */
@NullMarked
package org.coursewatch.whatif.store;

import org.jspecify.annotations.NullMarked;
