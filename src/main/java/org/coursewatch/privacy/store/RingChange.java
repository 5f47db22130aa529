package org.coursewatch.privacy.store;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRingFault;
import org.coursewatch.privacy.RingKey;
import org.coursewatch.privacy.RingKey.Status;
import org.coursewatch.privacy.RingKeyId;

/** How a ring comes to be, and how one becomes the next. */
final class RingChange {

  /** A step that Tink may refuse. */
  private interface Step<T> {
    T take() throws GeneralSecurityException;
  }

  private static final SecureRandom RANDOM = new SecureRandom();

  private RingChange() {}

  /** A ring with one key of each kind. */
  static Ring fresh(Instant now) {
    Primitives.ready();
    Map<RingKeyId, Instant> createdAt = new HashMap<>();
    KeysetHandle sealing = first(KeyKind.SEALING, createdAt, now);
    KeysetHandle lookup = first(KeyKind.LOOKUP, createdAt, now);
    KeysetHandle signing = first(KeyKind.SIGNING, createdAt, now);
    KeysetHandle verifying = take(signing::getPublicKeysetHandle);
    return new Ring(
        UUID.randomUUID(), new Ring.Keysets(sealing, lookup, signing, verifying), createdAt);
  }

  /** With a new key of {@code kind} that makes nothing yet. */
  static Ring added(Ring ring, KeyKind kind, RingKeyId id, Instant now) {
    Map<RingKeyId, Instant> createdAt = new HashMap<>(ring.createdAt());
    createdAt.put(id, now);
    KeysetHandle.Builder keyset = KeysetHandle.newBuilder(ring.keysets().of(kind));
    keyset.addEntry(
        KeysetHandle.generateEntryFromParameters(parameters(kind)).withFixedId(id.value()));
    Ring.Keysets keysets = with(ring.keysets(), kind, take(keyset::build));
    return new Ring(
        ring.id(), kind == KeyKind.SIGNING ? verifyingToo(keysets, id) : keysets, createdAt);
  }

  /** With the newest key of {@code kind}, the last of its keyset, making everything new. */
  static Ring promoted(Ring ring, KeyKind kind) {
    return rebuilt(
        ring,
        kind,
        keyset -> {
          keyset.getAt(keyset.size() - 1).makePrimary();
          return keyset;
        });
  }

  /** Without a key; the public half of one that signed stays. */
  static Ring retired(Ring ring, RingKeyId id) {
    RingKey key =
        ring.keys().stream()
            .filter(each -> each.id().equals(id) && each.status() != Status.VERIFIES)
            .findFirst()
            .orElseThrow(() -> new KeyRingFault("There is no key " + id + " in the ring."));
    if (key.status() == Status.PRIMARY) {
      throw new KeyRingFault("Key " + id + " makes everything new of its kind. Rotate first.");
    }
    return rebuilt(
        ring, key.kind(), keyset -> keyset.deleteAt(index(ring.keysets().of(key.kind()), id)));
  }

  /** An id that no key of the ring has or had. */
  static RingKeyId freeId(Set<RingKeyId> taken) {
    RingKeyId id;
    do {
      id = new RingKeyId(RANDOM.nextInt(1, Integer.MAX_VALUE));
    } while (taken.contains(id));
    return id;
  }

  private static KeysetHandle first(KeyKind kind, Map<RingKeyId, Instant> createdAt, Instant now) {
    RingKeyId id = freeId(createdAt.keySet());
    createdAt.put(id, now);
    KeysetHandle.Builder.Entry entry =
        KeysetHandle.generateEntryFromParameters(parameters(kind)).withFixedId(id.value());
    return take(KeysetHandle.newBuilder().addEntry(entry.makePrimary())::build);
  }

  private static Ring rebuilt(Ring ring, KeyKind kind, UnaryOperator<KeysetHandle.Builder> change) {
    KeysetHandle.Builder keyset = KeysetHandle.newBuilder(ring.keysets().of(kind));
    KeysetHandle changed = take(change.apply(keyset)::build);
    return new Ring(ring.id(), with(ring.keysets(), kind, changed), ring.createdAt());
  }

  private static Ring.Keysets with(Ring.Keysets keysets, KeyKind kind, KeysetHandle changed) {
    return new Ring.Keysets(
        kind == KeyKind.SEALING ? changed : keysets.sealing(),
        kind == KeyKind.LOOKUP ? changed : keysets.lookup(),
        kind == KeyKind.SIGNING ? changed : keysets.signing(),
        keysets.verifying());
  }

  private static Ring.Keysets verifyingToo(Ring.Keysets keysets, RingKeyId id) {
    KeysetHandle halves = take(keysets.signing()::getPublicKeysetHandle);
    KeysetHandle.Builder verifying = KeysetHandle.newBuilder(keysets.verifying());
    verifying.addEntry(
        KeysetHandle.importKey(halves.getAt(index(halves, id)).getKey()).withFixedId(id.value()));
    return new Ring.Keysets(
        keysets.sealing(), keysets.lookup(), keysets.signing(), take(verifying::build));
  }

  private static int index(KeysetHandle keyset, RingKeyId id) {
    List<Integer> ids = Ring.entries(keyset).stream().map(KeysetHandle.Entry::getId).toList();
    return ids.indexOf(id.value());
  }

  private static Parameters parameters(KeyKind kind) {
    return switch (kind) {
      case SEALING -> PredefinedAeadParameters.AES256_GCM;
      case LOOKUP -> PredefinedPrfParameters.HMAC_SHA256_PRF;
      case SIGNING -> PredefinedSignatureParameters.ED25519;
    };
  }

  private static <T> T take(Step<T> step) {
    try {
      return step.take();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key ring could not be changed", e);
    }
  }
}
