package org.coursewatch.privacy.store;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coursewatch.privacy.SealBroken;
import org.coursewatch.privacy.ServiceCipher;

/** {@link ServiceCipher} with the keys of the ring. */
@ApplicationScoped
class RingCipher implements ServiceCipher {

  private static final int HASH = 32;

  private final FileKeyRing ring;

  @Inject
  RingCipher(FileKeyRing ring) {
    this.ring = ring;
  }

  @Override
  public byte[] seal(String purpose, byte[] plain) {
    try {
      return ring.current().aead().encrypt(plain, Purpose.ofService(purpose));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a value could not be sealed");
    }
  }

  @Override
  public byte[] sealText(String purpose, String plain) {
    return seal(purpose, Purpose.bytes(plain));
  }

  @Override
  public byte[] open(String purpose, byte[] sealed) {
    try {
      return ring.current().aead().decrypt(sealed, Purpose.ofService(purpose));
    } catch (GeneralSecurityException e) {
      throw new SealBroken("a value sealed for " + Purpose.field(purpose) + " does not open");
    }
  }

  @Override
  public String openText(String purpose, byte[] sealed) {
    return new String(open(purpose, sealed), StandardCharsets.UTF_8);
  }

  @Override
  public byte[] lookupKey(String purpose, byte[] value) {
    return lookupKeys(purpose, value).getFirst();
  }

  @Override
  public byte[] lookupKey(String purpose, String value) {
    return lookupKey(purpose, Purpose.bytes(value));
  }

  @Override
  public List<byte[]> lookupKeys(String purpose, byte[] value) {
    try {
      PrfSet prfs = ring.current().prfs();
      byte[] input = Purpose.ofLookup(purpose, value);
      List<byte[]> keys = new ArrayList<>();
      for (Map.Entry<Integer, Prf> prf : prfs.getPrfs().entrySet()) {
        byte[] key = withId(prf.getKey(), prf.getValue().compute(input, HASH));
        boolean primary = prf.getKey() == prfs.getPrimaryId();
        keys.add(primary ? 0 : keys.size(), key);
      }
      return keys;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a look-up key could not be made");
    }
  }

  @Override
  public List<byte[]> lookupKeys(String purpose, String value) {
    return lookupKeys(purpose, Purpose.bytes(value));
  }

  /** As Tink begins what it seals, so that every value tells its key in the same place. */
  private static byte[] withId(int id, byte[] hash) {
    return ByteBuffer.allocate(1 + Integer.BYTES + HASH).put((byte) 1).putInt(id).put(hash).array();
  }
}
