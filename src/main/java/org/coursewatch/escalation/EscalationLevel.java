package org.coursewatch.escalation;

/** With whom an overdue check lies, the nearest first; who heard of it before still does. */
public enum EscalationLevel {
  DESIGNEE,
  PRESCRIBER,
  ADMINISTRATOR
}
