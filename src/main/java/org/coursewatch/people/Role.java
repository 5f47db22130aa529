package org.coursewatch.people;

import java.util.Locale;

/** What somebody, or some machine, is in the program. */
public enum Role {
  /** Certified; attests, signs and decides. */
  PRESCRIBER,
  /** Office staff who enter data for one prescriber and never attest. */
  DESIGNEE,
  /**
   * The authorized representative of a pharmacy: certifies it, trains its staff, keeps its
   * accounts.
   */
  REPRESENTATIVE,
  PHARMACIST,
  /** A patient, or the guardian who acts for one. */
  PATIENT,
  /** Ships to active pharmacies only. */
  WHOLESALER,
  /** The program's office. */
  ADMINISTRATOR,
  /** Reads everything, changes nothing. */
  AUDITOR,
  /** The record system of a practice. */
  EHR,
  /** The dispensing system of a pharmacy. */
  PHARMACY_SYSTEM,
  /** The system of a laboratory: tells results, reads nothing. */
  LABORATORY,
  /** The service itself: it reverses authorizations that have lapsed or are no longer cleared. */
  SYSTEM;

  /** The name in tokens and in the permission matrix, such as {@code pharmacy-system}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
