package org.coursewatch.course;

import org.coursewatch.program.Rule;

/**
 * Something worth knowing that stops nothing.
 *
 * @param code a stable code: {@code BLISTER_BREAK}, {@code LAB_OVERDUE}, {@code LAB_ABNORMAL},
 *     {@code MOOD_URGENT}, {@code MOOD_RAISED}, or the code of a refusal whose rule only warns in
 *     this version
 * @param message one sentence for people
 * @param rule the rule, with its citation
 */
public record Warning(String code, String message, Rule rule) {}
