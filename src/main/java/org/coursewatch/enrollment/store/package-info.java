/** Keeps drafts in PostgreSQL, what they say sealed. */
@NullMarked
package org.coursewatch.enrollment.store;

import org.jspecify.annotations.NullMarked;
