package org.coursewatch.escalation;

import org.coursewatch.program.Citation;
import org.coursewatch.program.Strength;

/**
 * What an entry of the escalation file rests on.
 *
 * @param citation where it is written
 * @param strength how binding that is
 * @param note a remark for people; the reason of a decision of our own, else possibly empty
 */
public record Basis(Citation citation, Strength strength, String note) {}
