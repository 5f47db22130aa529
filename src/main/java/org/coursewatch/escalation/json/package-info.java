/** The JSON form of an attempt to reach a patient. */
@NullMarked
package org.coursewatch.escalation.json;

import org.jspecify.annotations.NullMarked;
