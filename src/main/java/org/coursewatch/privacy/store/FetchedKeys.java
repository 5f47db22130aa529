package org.coursewatch.privacy.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.PatientId;
import org.coursewatch.privacy.SealBroken;
import org.coursewatch.privacy.WrappedKeys;
import org.jspecify.annotations.Nullable;

/** {@link WrappedKeys} with the keys of the ring. */
@ApplicationScoped
class FetchedKeys implements WrappedKeys {

  private final FileKeyRing ring;

  @Inject
  FetchedKeys(FileKeyRing ring) {
    this.ring = ring;
  }

  @Override
  public Key of(PatientId patient, byte @Nullable [] wrapped) {
    return wrapped == null
        ? (_, _) -> Optional.empty()
        : new Unwrapped(this, patient.value(), wrapped);
  }

  Aead unwrap(UUID patient, byte[] wrapped) {
    try {
      byte[] plain = ring.current().aead().decrypt(wrapped, Purpose.ofPatientKey(patient));
      KeysetHandle key = TinkProtoKeysetFormat.parseKeyset(plain, InsecureSecretKeyAccess.get());
      return Primitives.of(key, Aead.class);
    } catch (GeneralSecurityException e) {
      throw new SealBroken("the key of patient " + patient + " does not open");
    }
  }

  static byte[] open(Aead key, UUID patient, String purpose, byte[] sealed) {
    try {
      return key.decrypt(sealed, Purpose.ofPatient(patient, purpose));
    } catch (GeneralSecurityException e) {
      throw new SealBroken(
          "a value sealed for "
              + Purpose.field(purpose)
              + " of patient "
              + patient
              + " does not open");
    }
  }

  /** For one thread. */
  private static final class Unwrapped implements Key {

    private final FetchedKeys keys;
    private final UUID patient;
    private final byte[] wrapped;
    private @Nullable Aead key;

    Unwrapped(FetchedKeys keys, UUID patient, byte[] wrapped) {
      this.keys = keys;
      this.patient = patient;
      this.wrapped = wrapped;
    }

    @Override
    public Optional<byte[]> open(String purpose, byte[] sealed) {
      Aead opened = key;
      if (opened == null) {
        opened = keys.unwrap(patient, wrapped);
        key = opened;
      }
      return Optional.of(FetchedKeys.open(opened, patient, purpose, sealed));
    }
  }
}
