/**
 * Cases, runs, shipments and audits in PostgreSQL; the detectors and their statements from the
 * resources.
 */
@NullMarked
package org.coursewatch.noncompliance.store;

import org.jspecify.annotations.NullMarked;
