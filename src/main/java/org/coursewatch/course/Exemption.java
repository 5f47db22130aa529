package org.coursewatch.course;

import java.time.LocalDate;
import org.coursewatch.program.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A requirement that the program's office has lifted for a course, as an answer it touches names
 * it. Why it was lifted stands in the fact and nowhere else: the words are the patient's.
 *
 * @param code what was lifted
 * @param on since which day (inside), a local date
 * @param fact id of the fact that lifted it, null in a document without ids
 * @param rule the rule by which the office may do so, with its citation
 */
public record Exemption(ExemptionCode code, LocalDate on, @Nullable String fact, Rule rule) {}
