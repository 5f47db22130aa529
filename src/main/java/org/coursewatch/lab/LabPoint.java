package org.coursewatch.lab;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.coursewatch.course.LabReading;
import org.jspecify.annotations.Nullable;

/**
 * One result of a series.
 *
 * @param fact id of the fact
 * @param reading the result with its value and limit in the unit of the series
 * @param step the action of the highest threshold it is above, null below every one
 * @param repeatFasting whether the step was reached without fasting, so that the repeat is a
 *     fasting one
 * @param repeatBy the day by which a result with a step is repeated, null where none is or a newer
 *     result is there
 * @param baseline whether the others are compared with it
 * @param change the value less the baseline's, in the unit of the series; null for the baseline and
 *     before it
 * @param changePercent the change in percent of the baseline, to one decimal place; null where
 *     there is no change, or the baseline is zero
 */
public record LabPoint(
    @Nullable String fact,
    LabReading reading,
    @Nullable String step,
    boolean repeatFasting,
    @Nullable LocalDate repeatBy,
    boolean baseline,
    @Nullable BigDecimal change,
    @Nullable BigDecimal changePercent) {}
