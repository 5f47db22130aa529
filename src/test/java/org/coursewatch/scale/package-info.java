/**
 * Databases with as many courses as one likes, and what the sweep and the lists cost in them. Real
 * courses are told through the service first; then they are stamped out by COPY, each copy with
 * ids, keys, sealed values and a chain of its own. Read {@link org.coursewatch.scale.SweepMeasure}.
 */
@NullMarked
package org.coursewatch.scale;

import org.jspecify.annotations.NullMarked;
