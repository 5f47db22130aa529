/** Signatures in PostgreSQL. */
@NullMarked
package org.coursewatch.signature.store;

import org.jspecify.annotations.NullMarked;
