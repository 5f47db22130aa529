/** The register of authorizations in PostgreSQL. */
@NullMarked
package org.coursewatch.dispense.store;

import org.jspecify.annotations.NullMarked;
