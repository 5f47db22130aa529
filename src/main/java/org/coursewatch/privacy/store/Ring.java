package org.coursewatch.privacy.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRingFault;
import org.coursewatch.privacy.RingKey;
import org.coursewatch.privacy.RingKey.Status;
import org.coursewatch.privacy.RingKeyId;

/** The ring as it was read at one moment. Never changes; {@link RingChange} makes another one. */
final class Ring {

  /**
   * Tink's keysets.
   *
   * @param verifying the public halves of all that ever signed, also of keys retired since
   */
  record Keysets(
      KeysetHandle sealing, KeysetHandle lookup, KeysetHandle signing, KeysetHandle verifying) {

    KeysetHandle of(KeyKind kind) {
      return switch (kind) {
        case SEALING -> sealing;
        case LOOKUP -> lookup;
        case SIGNING -> signing;
      };
    }
  }

  private final UUID id;
  private final Keysets keysets;
  private final Map<RingKeyId, Instant> createdAt;
  private final Aead aead;
  private final PrfSet prfs;
  private final PublicKeySign signer;
  private final PublicKeyVerify verifier;

  Ring(UUID id, Keysets keysets, Map<RingKeyId, Instant> createdAt) {
    this.id = id;
    this.keysets = keysets;
    this.createdAt = Map.copyOf(createdAt);
    this.aead = primitive(keysets.sealing(), Aead.class);
    this.prfs = primitive(keysets.lookup(), PrfSet.class);
    this.signer = primitive(keysets.signing(), PublicKeySign.class);
    this.verifier = primitive(keysets.verifying(), PublicKeyVerify.class);
  }

  UUID id() {
    return id;
  }

  Keysets keysets() {
    return keysets;
  }

  Map<RingKeyId, Instant> createdAt() {
    return createdAt;
  }

  Aead aead() {
    return aead;
  }

  PrfSet prfs() {
    return prfs;
  }

  PublicKeySign signer() {
    return signer;
  }

  PublicKeyVerify verifier() {
    return verifier;
  }

  RingKeyId primary(KeyKind kind) {
    return new RingKeyId(keysets.of(kind).getPrimary().getId());
  }

  /** By kind, in the order in which they were made. */
  List<RingKey> keys() {
    List<RingKey> keys = new ArrayList<>();
    for (KeyKind kind : KeyKind.values()) {
      // All keys that ever signed are among those that verify, in the same order.
      KeysetHandle all = kind == KeyKind.SIGNING ? keysets.verifying() : keysets.of(kind);
      entries(all).forEach(entry -> keys.add(key(new RingKeyId(entry.getId()), kind)));
    }
    return keys;
  }

  static List<KeysetHandle.Entry> entries(KeysetHandle keyset) {
    return IntStream.range(0, keyset.size()).mapToObj(keyset::getAt).toList();
  }

  private RingKey key(RingKeyId key, KeyKind kind) {
    Status status =
        entries(keysets.of(kind)).stream()
            .filter(entry -> entry.getId() == key.value())
            .map(entry -> entry.isPrimary() ? Status.PRIMARY : Status.SECONDARY)
            .findFirst()
            .orElse(Status.VERIFIES);
    return new RingKey(key, kind, status, createdAt.getOrDefault(key, Instant.EPOCH));
  }

  private static <P> P primitive(KeysetHandle keyset, Class<P> type) {
    try {
      return Primitives.of(keyset, type);
    } catch (GeneralSecurityException e) {
      throw new KeyRingFault(
          "A keyset of the key ring is not of its kind. Bring back a good copy.");
    }
  }
}
