package org.coursewatch.privacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRingFault;
import org.coursewatch.privacy.RingKey;
import org.coursewatch.privacy.RingKeyRegister;
import org.coursewatch.privacy.app.CheckKeyRing;
import org.coursewatch.privacy.app.MakeKeyRing;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A service starts with the ring of its database only, and with its newest copy. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class CheckKeyRingTest {

  @Inject FileKeyRing ring;
  @Inject RingKeyRegister register;

  @ConfigProperty(name = "coursewatch.keys.file")
  String path;

  @Test
  void theRingOfThisDatabaseIsKnownFromTheStart() {
    assertThat(QuarkusTransaction.requiringNew().call(register::lockAll))
        .extracting(RingKeyRegister.Entry::id)
        .containsAll(ring.keys().stream().map(RingKey::id).toList());
    check(ring);
  }

  @Test
  void theRingOfAnotherDatabaseIsRefused() {
    FileKeyRing other = KeyFolder.ring();
    assertThatThrownBy(() -> check(other))
        .isInstanceOf(KeyRingFault.class)
        .hasMessageContaining("belongs to the key ring " + ring.id())
        .hasMessageContaining(other.id().toString());
  }

  @Test
  void anOldCopyOfTheRingIsRefused() throws Exception {
    RingFile file = KeyFolder.file();
    Files.createDirectories(file.path().getParent());
    file.write(Files.readString(Path.of(path)));
    ring.add(EnumSet.of(KeyKind.LOOKUP), KeyFolder.NOW);
    check(ring);
    assertThatThrownBy(() -> check(new FileKeyRing(file)))
        .isInstanceOf(KeyRingFault.class)
        .hasMessageContaining("is an old copy: it lacks the keys ");
  }

  @Test
  void noNewRingIsMadeForADatabaseWhoseRingIsLost() {
    FileKeyRing lost = new FileKeyRing(KeyFolder.file());
    MakeKeyRing make = new MakeKeyRing(lost, register, new CheckKeyRing(lost, register));
    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> make.make(KeyFolder.NOW)))
        .isInstanceOf(KeyRingFault.class)
        .hasMessageContaining("Bring back its file");
    assertThat(lost.exists()).isFalse();
  }

  private void check(FileKeyRing which) {
    QuarkusTransaction.requiringNew().run(() -> new CheckKeyRing(which, register).check());
  }
}
