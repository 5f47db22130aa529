/**
 * What is done about subscriptions: kept by whoever is told, planned and sent by the service. Read
 * first: {@link org.coursewatch.subscription.app.PlanEvents}.
 */
@NullMarked
package org.coursewatch.subscription.app;

import org.jspecify.annotations.NullMarked;
