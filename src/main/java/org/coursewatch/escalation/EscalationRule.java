package org.coursewatch.escalation;

/** A ladder and what it rests on. */
public record EscalationRule(EscalationLadder ladder, Basis basis) {}
