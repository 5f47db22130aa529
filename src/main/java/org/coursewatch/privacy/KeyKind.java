package org.coursewatch.privacy;

/** What a key of the ring is for. */
public enum KeyKind {
  /** Seals values and the keys of patients: AES-256-GCM. */
  SEALING,
  /** Makes look-up keys: HMAC with SHA-256. */
  LOOKUP,
  /** Signs: Ed25519. */
  SIGNING
}
