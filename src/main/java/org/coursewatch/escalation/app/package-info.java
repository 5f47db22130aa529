/** Use cases: noting steps, trying to reach a patient, and the lists of both. */
@NullMarked
package org.coursewatch.escalation.app;

import org.jspecify.annotations.NullMarked;
