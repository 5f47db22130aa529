/** Exports in PostgreSQL. */
@NullMarked
package org.coursewatch.export.store;

import org.jspecify.annotations.NullMarked;
