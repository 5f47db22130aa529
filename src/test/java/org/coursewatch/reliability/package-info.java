/**
 * What the service promises while things break: pharmacies and practices at work over HTTP, and a
 * checker that compares what they were told with what the database holds. Trials break something
 * meanwhile; they run by {@code deploy/failure/try.sh} and in no other test run. Read {@link
 * org.coursewatch.reliability.HistoryCheck}.
 */
@NullMarked
package org.coursewatch.reliability;

import org.jspecify.annotations.NullMarked;
