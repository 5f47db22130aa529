package org.coursewatch.privacy;

import java.util.Optional;
import org.coursewatch.people.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Seals what is kept of a patient with a key of that patient's own. All methods join the caller's
 * transaction. No key outlives the transaction in memory: once a destruction is committed, it holds
 * on every node.
 *
 * <p>The purpose says which field it is, such as {@code patient.birth-date}. A sealed value opens
 * for the same patient and purpose only, so that one moved to another row or column does not.
 */
public interface PatientCipher {

  /**
   * Gives the patient a key. One who has a key, or had one that was destroyed, keeps that state.
   */
  void create(PatientId patient);

  /**
   * Tells the key of {@code patient} as a statement of this transaction has read it, so that it is
   * not read once more.
   *
   * @param wrapped {@code patient_key.wrapped}, null once it was destroyed
   */
  void present(PatientId patient, byte @Nullable [] wrapped);

  /**
   * @throws PatientKeyGone when the patient's key was destroyed
   * @throws IllegalStateException when the patient was never given a key
   */
  byte[] seal(PatientId patient, String purpose, byte[] plain);

  /** Seals the UTF-8 bytes of {@code plain}; else like {@link #seal}. */
  byte[] sealText(PatientId patient, String purpose, String plain);

  /**
   * What was sealed; empty once the patient's key was destroyed.
   *
   * @throws SealBroken when {@code sealed} was changed, or sealed for another patient or purpose
   * @throws IllegalStateException when the patient was never given a key
   */
  Optional<byte[]> open(PatientId patient, String purpose, byte[] sealed);

  /** What {@link #sealText} sealed; else like {@link #open}. */
  Optional<String> openText(PatientId patient, String purpose, byte[] sealed);

  /**
   * Destroys the patient's key: nothing sealed with it opens any more, ever. Does nothing when
   * there is none.
   */
  void destroy(PatientId patient);
}
