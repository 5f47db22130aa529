package org.coursewatch.privacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRing;
import org.coursewatch.privacy.KeyRingFault;
import org.coursewatch.privacy.RingKey;
import org.coursewatch.privacy.RingKeyId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@link KeyRing} in a file. A running service reads the file again when it has changed, so that a
 * rotation needs no restart. When what it then finds is not usable, it goes on with what it has and
 * says so in the log; a service that starts refuses to.
 */
@ApplicationScoped
class FileKeyRing implements KeyRing {

  /** A ring and the state of the file it was read from, empty for none. */
  private record Loaded(Ring ring, Optional<RingFile.Stamp> stamp) {}

  private static final Logger LOG = Logger.getLogger(FileKeyRing.class);

  private final RingFile file;
  private volatile @Nullable Loaded loaded;

  @Inject
  FileKeyRing(@ConfigProperty(name = "coursewatch.keys.file") String path) {
    this(new RingFile(Path.of(path)));
  }

  FileKeyRing(RingFile file) {
    this.file = file;
  }

  /** The ring as it is now. */
  Ring current() {
    Optional<RingFile.Stamp> stamp = file.stamp();
    Loaded last = loaded;
    return last != null && last.stamp().equals(stamp) ? last.ring() : load();
  }

  @Override
  public boolean exists() {
    return file.stamp().isPresent();
  }

  @Override
  public boolean create(Instant now) {
    return file.alone(
        () -> {
          if (exists()) {
            return false;
          }
          file.write(RingText.write(RingChange.fresh(now)));
          return true;
        });
  }

  @Override
  public UUID id() {
    return current().id();
  }

  @Override
  public List<RingKey> keys() {
    return current().keys();
  }

  @Override
  public RingKeyId primary(KeyKind kind) {
    return current().primary(kind);
  }

  @Override
  public List<RingKeyId> add(Set<KeyKind> kinds, Instant now) {
    List<RingKeyId> added = new ArrayList<>();
    change(
        ring -> {
          Ring next = ring;
          for (KeyKind kind : kinds) {
            RingKeyId id = RingChange.freeId(next.createdAt().keySet());
            next = RingChange.added(next, kind, id, now);
            added.add(id);
          }
          return next;
        });
    return added;
  }

  @Override
  public void promote(Set<KeyKind> kinds) {
    change(
        ring -> {
          Ring next = ring;
          for (KeyKind kind : kinds) {
            next = RingChange.promoted(next, kind);
          }
          return next;
        });
  }

  @Override
  public void retire(RingKeyId id) {
    change(ring -> RingChange.retired(ring, id));
  }

  private void change(UnaryOperator<Ring> step) {
    file.alone(
        () -> {
          Ring next = step.apply(RingText.read(file.read()));
          file.write(RingText.write(next));
          return next;
        });
  }

  private synchronized Ring load() {
    Optional<RingFile.Stamp> stamp = file.stamp();
    Loaded last = loaded;
    if (last != null && last.stamp().equals(stamp)) {
      return last.ring();
    }
    Ring ring = last == null ? RingText.read(file.read()) : again(last.ring());
    loaded = new Loaded(ring, stamp);
    return ring;
  }

  private Ring again(Ring last) {
    try {
      Ring next = RingText.read(file.read());
      if (next.id().equals(last.id())) {
        return next;
      }
      LOG.error("The file of the key ring now holds another ring. Going on with the one before.");
    } catch (KeyRingFault e) {
      LOG.errorf("Going on with the key ring read before: %s", e.getMessage());
    }
    return last;
  }
}
