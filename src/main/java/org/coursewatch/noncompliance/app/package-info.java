/** Looking for non-compliance, deciding on cases, shipments and audits: one transaction each. */
@NullMarked
package org.coursewatch.noncompliance.app;

import org.jspecify.annotations.NullMarked;
