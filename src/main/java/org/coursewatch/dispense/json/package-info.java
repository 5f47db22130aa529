/** The JSON form of what a pharmacy is told, and of the evidence kept for a decision. */
@NullMarked
package org.coursewatch.dispense.json;

import org.jspecify.annotations.NullMarked;
