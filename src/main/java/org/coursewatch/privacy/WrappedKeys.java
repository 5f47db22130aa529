package org.coursewatch.privacy;

import java.util.Optional;
import org.coursewatch.people.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Opens with a patient's key that was read together with what it sealed, when one statement fetched
 * both. Needs no transaction. Whoever asks keeps neither the wrapped key nor {@link Key} longer
 * than the answer takes that they were fetched for, so that a destroyed key is gone everywhere.
 */
public interface WrappedKeys {

  /** What one patient's key opens. */
  interface Key {

    /**
     * What was sealed for {@code purpose}; empty once the patient's key was destroyed.
     *
     * @throws SealBroken as {@link PatientCipher#open}
     */
    Optional<byte[]> open(String purpose, byte[] sealed);
  }

  /**
   * The key of {@code patient}; unwrapped when it is first needed, and once.
   *
   * @param wrapped as the table keeps it, null once it was destroyed
   */
  Key of(PatientId patient, byte @Nullable [] wrapped);
}
