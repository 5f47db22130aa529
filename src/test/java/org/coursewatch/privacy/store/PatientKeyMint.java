package org.coursewatch.privacy.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** Makes keys of patients past the database, for whoever writes the rows himself. */
@ApplicationScoped
public class PatientKeyMint {

  @Inject FileKeyRing ring;

  /**
   * A key as its row keeps it, and what can be sealed with it.
   *
   * @param patient whose
   * @param wrapped the column of that name
   */
  public record Minted(UUID patient, byte[] wrapped, Aead key) {

    public byte[] seal(String purpose, String plain) {
      try {
        return key.encrypt(Purpose.bytes(plain), Purpose.ofPatient(patient, purpose));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public Minted mint(UUID patient) {
    try {
      KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
      byte[] plain = TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
      byte[] wrapped = ring.current().aead().encrypt(plain, Purpose.ofPatientKey(patient));
      return new Minted(patient, wrapped, Primitives.of(key, Aead.class));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
