/**
 * The tables of subscriptions. Read first: {@code PlanningTable.java} for how what changed becomes
 * numbered events in one statement.
 */
@NullMarked
package org.coursewatch.subscription.store;

import org.jspecify.annotations.NullMarked;
