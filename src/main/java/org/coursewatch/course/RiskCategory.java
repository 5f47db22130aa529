package org.coursewatch.course;

/** The two categories of patients. Never derived from gender; a clinician assigns it. */
public enum RiskCategory {
  CAN_BECOME_PREGNANT,
  /** Needs a basis the program accepts; without one nothing is handed over. */
  CANNOT_BECOME_PREGNANT
}
