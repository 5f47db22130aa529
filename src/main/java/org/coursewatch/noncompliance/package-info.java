/**
 * Non-compliance: detectors that look at what is new, cases with evidence against a prescriber,
 * pharmacy or wholesaler, the ladder of actions, appeals; shipments of wholesalers and audits of
 * the program's office.
 *
 * <p>Start at {@link org.coursewatch.noncompliance.CaseStanding}: where a case stands is worked out
 * from what happened to it. The detectors themselves are data, in the folder {@code noncompliance}
 * among the resources.
 */
@NullMarked
package org.coursewatch.noncompliance;

import org.jspecify.annotations.NullMarked;
