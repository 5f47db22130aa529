package org.coursewatch.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.coursewatch.people.AttestationForm.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What parties attest. */
class AttestationFormTest {

  @Test
  void prescribersSignSevenStatements() {
    assertThat(AttestationForm.of(PartyKind.PRESCRIBER).statements()).hasSize(7);
  }

  @ParameterizedTest
  @EnumSource
  void everyStatementHasItsOwnCodeAndItsSource(PartyKind kind) {
    AttestationForm form = AttestationForm.of(kind);
    assertThat(form.statements()).extracting(Statement::code).doesNotHaveDuplicates();
    assertThat(form.statements())
        .allSatisfy(
            statement ->
                assertThat(statement.citation()).matches("R00\\d-\\d{3}(, R00\\d-\\d{3})*"));
  }

  /** Who changes a sentence names a new version, and puts its hash here. */
  @ParameterizedTest
  @CsvSource({
    "PRESCRIBER,prescriber-2026-1,21f23bcad8662ae9",
    "PHARMACY,pharmacy-2026-1,367ef745ec6fa5ae",
    "WHOLESALER,wholesaler-2026-1,7097d125bc02385b"
  })
  void aVersionsTextIsNeverChanged(PartyKind kind, String version, String hash) {
    AttestationForm form = AttestationForm.of(kind);
    String text =
        form.statements().stream()
            .map(statement -> statement.code() + "|" + statement.text())
            .collect(Collectors.joining("\n"));
    assertThat(form.version()).isEqualTo(version);
    assertThat(hash(text)).startsWith(hash);
  }

  private static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
