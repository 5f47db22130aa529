/**
 * The pages of a pharmacy: ask, get a number, hand over, give back, and what is to be settled
 * today. They show what {@link org.coursewatch.dispense.DispenseDecision} lets a pharmacy know and
 * nothing else. Read {@link org.coursewatch.dispense.console.AskPage} first.
 */
@NullMarked
package org.coursewatch.dispense.console;

import org.jspecify.annotations.NullMarked;
