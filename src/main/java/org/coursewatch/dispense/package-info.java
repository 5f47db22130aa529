/**
 * Permitting, handing over and taking back supplies. What a pharmacy may know is decided here and
 * nowhere else: read {@link org.coursewatch.dispense.DispenseDecision} first. Where an
 * authorization stands is never stored; the ledger of the course tells it.
 */
@NullMarked
package org.coursewatch.dispense;

import org.jspecify.annotations.NullMarked;
