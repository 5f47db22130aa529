/**
 * What is made of lab values beside the evaluation: their series for charts, holds that a value
 * proposes, alerts from answers about mood, and results of laboratories that fitted nobody. How
 * values are compared stands in {@link org.coursewatch.course.LabReading}; read {@link
 * org.coursewatch.lab.HoldThreshold} and {@link org.coursewatch.lab.LabChart} first.
 */
@NullMarked
package org.coursewatch.lab;

import org.jspecify.annotations.NullMarked;
