package org.coursewatch.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a manifest says is read again as it was written, and not at all when a letter is another.
 */
class BackupManifestTest {

  private static final BackupManifest MANIFEST =
      new BackupManifest(
          Instant.parse("2026-11-22T21:00:00.123456Z"),
          "0.1.0 of a night",
          "17.10",
          "30",
          "coursewatch_backup",
          List.of(
              new TableSum("course", 3, new BigInteger("-92233720368547758080")),
              new TableSum("\"odd name\"", 0, BigInteger.ZERO)),
          List.of(
              new FileSum("PG_VERSION", 3, "a".repeat(64)),
              new FileSum("base/1/112_fsm", 24_576, "b".repeat(64))));

  @Test
  void isReadAsWritten() {
    assertThat(BackupManifest.parse(MANIFEST.text())).isEqualTo(MANIFEST);
    assertThat(MANIFEST.rows()).isEqualTo(3);
  }

  @Test
  void isNotReadWhenOneLetterIsAnother() {
    String text = MANIFEST.text();
    for (int at = 0; at < text.length(); at++) {
      String other = text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
      assertThatThrownBy(() -> BackupManifest.parse(other)).isInstanceOf(DamagedBackup.class);
    }
  }

  @Test
  void isNotReadWhenItEndsEarly() {
    String text = MANIFEST.text();
    for (int length = 0; length < text.length(); length++) {
      String cut = text.substring(0, length);
      assertThatThrownBy(() -> BackupManifest.parse(cut)).isInstanceOf(DamagedBackup.class);
    }
  }

  @Test
  void isNotReadWhenSomethingIsMissing() {
    String text = MANIFEST.text();
    String without = text.substring(0, text.lastIndexOf("end ")).replaceFirst("point .*\n", "");
    assertThatThrownBy(() -> BackupManifest.parse(without + "end " + Sha256.of(without) + "\n"))
        .isInstanceOf(DamagedBackup.class)
        .hasMessageContaining("point");
  }
}
