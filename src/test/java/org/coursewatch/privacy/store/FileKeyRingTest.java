package org.coursewatch.privacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.coursewatch.platform.rest.AtOnce;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRingFault;
import org.coursewatch.privacy.RingKey;
import org.coursewatch.privacy.RingKey.Status;
import org.coursewatch.privacy.RingKeyId;
import org.coursewatch.privacy.SealBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ring's file: who may read it, how it changes, and what a running service sees of that. */
class FileKeyRingTest {

  private static final Set<KeyKind> ALL = EnumSet.allOf(KeyKind.class);

  private final RingFile file = KeyFolder.file();
  private final FileKeyRing ring = new FileKeyRing(file);

  @Test
  void withoutAFileItSaysHowToMakeOne() {
    assertThat(ring.exists()).isFalse();
    assertThatThrownBy(ring::keys)
        .isInstanceOf(KeyRingFault.class)
        .hasMessageContaining("keys create")
        .hasMessageContaining(file.path().toString());
  }

  @Test
  void aNewRingHasOneKeyOfEachKindAndOneReader() throws IOException {
    assertThat(ring.create(KeyFolder.NOW)).isTrue();
    assertThat(ring.keys()).extracting(RingKey::kind).containsExactly(KeyKind.values());
    assertThat(ring.keys())
        .allMatch(key -> key.status() == Status.PRIMARY && key.createdAt().equals(KeyFolder.NOW));
    assertThat(permissions(file.path())).isEqualTo("rw-------");
    assertThat(permissions(file.path().getParent())).isEqualTo("rwx------");
  }

  @Test
  void aRingThatIsThereIsLeftAlone() {
    ring.create(KeyFolder.NOW);
    UUID id = ring.id();
    assertThat(ring.create(KeyFolder.NOW)).isFalse();
    assertThat(new FileKeyRing(file).id()).isEqualTo(id);
  }

  @Test
  void manyWhoMakeOneAtOnceMakeOne() throws Exception {
    List<Boolean> made = AtOnce.get(8, () -> new FileKeyRing(file).create(KeyFolder.NOW));
    assertThat(made).containsOnlyOnce(true);
    assertThat(ring.keys()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------", "rw-rw-rw-"})
  void aFileThatOthersMayReadOrRunIsRefused(String permissions) throws IOException {
    ring.create(KeyFolder.NOW);
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(permissions));
    assertThatThrownBy(ring::keys)
        .isInstanceOf(KeyRingFault.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void aFileThatEvenItsOwnerMayOnlyReadIsFine() throws IOException {
    ring.create(KeyFolder.NOW);
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("r--------"));
    assertThatCode(ring::keys).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"format\": 2}", "{\"format\": 1}"})
  void aDamagedFileIsRefused(String text) throws IOException {
    ring.create(KeyFolder.NOW);
    Files.writeString(file.path(), text);
    assertThatThrownBy(ring::keys).isInstanceOf(KeyRingFault.class).hasNoCause();
  }

  @Test
  void whatIsWrongWithAFileIsToldWithoutItsText() throws IOException {
    ring.create(KeyFolder.NOW);
    String text = Files.readString(file.path());
    for (int end = 0; end < text.length() - 2; end += 37) {
      Files.writeString(file.path(), text.substring(0, end));
      assertThatThrownBy(() -> new FileKeyRing(file).keys())
          .isInstanceOf(KeyRingFault.class)
          .hasMessage("The key ring's file is damaged. Bring back a good copy.")
          .hasNoCause();
    }
  }

  @Test
  void aRunningServiceSeesARotationByAnother() {
    ring.create(KeyFolder.NOW);
    RingCipher cipher = new RingCipher(ring);
    byte[] before = cipher.sealText("p", "before");
    FileKeyRing other = new FileKeyRing(file);
    List<RingKeyId> added = other.add(ALL, KeyFolder.NOW.plus(Duration.ofDays(1)));
    byte[] between = cipher.sealText("p", "between");
    other.promote(ALL);
    byte[] after = cipher.sealText("p", "after");

    assertThat(RingKeyId.of(between)).isEqualTo(RingKeyId.of(before));
    assertThat(added).contains(RingKeyId.of(after)).doesNotContain(RingKeyId.of(before));
    assertThat(cipher.openText("p", before)).isEqualTo("before");
    assertThat(cipher.openText("p", between)).isEqualTo("between");
    assertThat(cipher.openText("p", after)).isEqualTo("after");
  }

  @Test
  void lookUpKeysOfOldAndNewKeysAreLookedForTheNewestFirst() {
    ring.create(KeyFolder.NOW);
    RingCipher cipher = new RingCipher(ring);
    byte[] before = cipher.lookupKey("p", "value");
    ring.add(ALL, KeyFolder.NOW.plus(Duration.ofDays(1)));
    ring.promote(ALL);
    byte[] after = cipher.lookupKey("p", "value");
    assertThat(after).isNotEqualTo(before);
    assertThat(cipher.lookupKeys("p", "value")).containsExactly(after, before);
  }

  @Test
  void aRetiredKeyOpensNothingAndItsSignaturesStillHold() {
    ring.create(KeyFolder.NOW);
    RingCipher cipher = new RingCipher(ring);
    RingSigner signer = new RingSigner(ring);
    byte[] content = {1, 2, 3};
    byte[] sealed = cipher.seal("p", content);
    byte[] signature = signer.sign(content);
    List<RingKeyId> old = ring.keys().stream().map(RingKey::id).toList();
    assertThatThrownBy(() -> ring.retire(old.getFirst()))
        .isInstanceOf(KeyRingFault.class)
        .hasMessageContaining("Rotate first");

    ring.add(ALL, KeyFolder.NOW.plus(Duration.ofDays(1)));
    ring.promote(ALL);
    old.forEach(ring::retire);

    assertThatThrownBy(() -> cipher.open("p", sealed)).isInstanceOf(SealBroken.class);
    assertThat(cipher.lookupKeys("p", "value")).hasSize(1);
    assertThat(signer.verify(content, signature)).isTrue();
    assertThat(signer.keyId()).isNotEqualTo(RingKeyId.of(signature));
    assertThat(ring.keys())
        .filteredOn(key -> key.status() == Status.VERIFIES)
        .singleElement()
        .satisfies(key -> assertThat(key.id()).isEqualTo(RingKeyId.of(signature)));
    assertThatThrownBy(() -> ring.retire(RingKeyId.of(signature))).isInstanceOf(KeyRingFault.class);
  }

  @Test
  void aRunningServiceGoesOnWhenTheFileIsLostOrReplaced() throws IOException {
    ring.create(KeyFolder.NOW);
    RingCipher cipher = new RingCipher(ring);
    byte[] sealed = cipher.sealText("p", "plain");
    Files.delete(file.path());
    assertThat(cipher.openText("p", sealed)).isEqualTo("plain");
    new FileKeyRing(file).create(KeyFolder.NOW);
    assertThat(cipher.openText("p", sealed)).isEqualTo("plain");
    assertThatThrownBy(() -> new RingCipher(new FileKeyRing(file)).openText("p", sealed))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void changingLeavesNoUnfinishedFile() throws IOException {
    ring.create(KeyFolder.NOW);
    ring.add(ALL, KeyFolder.NOW);
    try (Stream<Path> files = Files.list(file.path().getParent())) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("ring.json", "ring.json.lock");
    }
    assertThat(permissions(file.path())).isEqualTo("rw-------");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
