/**
 * Subscriptions of other systems by the guide of HL7 that brings the topics of FHIR R5 to R4: an
 * endpoint is told, in order and at least once, that something changed, and never what. Read first:
 * {@link org.coursewatch.subscription.Topic} for what is told to whom, then {@code
 * app/PlanEvents.java} for how an event comes about and {@code app/SendNotifications.java} for how
 * it leaves.
 */
@NullMarked
package org.coursewatch.subscription;

import org.jspecify.annotations.NullMarked;
