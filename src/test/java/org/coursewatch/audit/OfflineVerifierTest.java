package org.coursewatch.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.coursewatch.TestPeople;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.privacy.SealSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An export is verified by a process that knows nothing but a JDK, the export and what was kept.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class OfflineVerifierTest {

  /** What it said, and its exit status. */
  private record Verdict(int status, String text) {}

  @TempDir Path folder;

  @Inject Trail trail;
  @Inject TestPeople people;
  @Inject SealSigner signer;

  @BeforeEach
  void makeTrail() {
    people.demoOffice();
    trail.make();
  }

  @AfterEach
  void clear() {
    trail.clear();
  }

  @Test
  void aWholeExportIsWhole() throws Exception {
    Path kept = folder.resolve("kept.json");
    Files.writeString(kept, get("/api/audit/seals"));
    Verdict verdict = verify(export(""), key(), kept);
    assertThat(verdict.text()).contains("3 seals kept elsewhere were compared.", "\nWHOLE");
    assertThat(verdict.text())
        .containsPattern("7\\d entries, 3 seals, \\d+ entries after the newest seal, 0 breaks");
    assertThat(verdict.status()).isZero();
  }

  @Test
  void anExportOfAPeriodHangsBetweenTwoSeals() throws Exception {
    Path lines = export("?since=2026-11-22T11:30:00Z&until=2026-11-22T11:40:00Z");
    Verdict verdict = verify(lines, key());
    assertThat(verdict.text())
        .contains("25 entries, 1 seals, 0 entries after the newest seal, 0 breaks");
    assertThat(verdict.status()).isZero();
    assertThat(verify(without(lines, "w-4-5"), key()).status()).isEqualTo(1);
  }

  @Test
  void everythingDoneToAnExportIsFound() throws Exception {
    Path good = export("");
    assertFound(
        replaced(good, "\"account\":\"w-2-5\"", "\"account\":\"w-2-6\""), "ENTRY_CHANGED lane 2");
    assertFound(replaced(good, "„so“", "so"), "ENTRY_CHANGED");
    assertFound(without(good, "w-2-5"), "ENTRIES_MISSING lane 2");
    assertFound(without(good, "w-2-9"), "EXPORT_CUT_OFF");
    assertFound(without(good, "\"type\":\"end\""), "EXPORT_CUT_OFF");
    assertFound(without(good, "\"number\":3,"), "SEALS_MISSING seal 3");
    assertFound(without(good, "\"number\":2,"), "SEALS_MISSING seal 2");
    assertFound(
        replaced(good, "\"at\":\"2026-11-22T12:00:00Z\"", "\"at\":\"2026-11-22T12:00:01Z\""),
        "SEAL_CHANGED seal 2");
    assertFound(swapped(good), "ENTRY_OUT_OF_PLACE lane 2");
  }

  @Test
  void anExportOfATamperedTrailIsNotWholeEither() throws Exception {
    trail.force("update audit_entry set reason = null where account = 'w-2-5'");
    assertFound(export(""), "ENTRY_CHANGED lane 2");
  }

  @Test
  void anotherKeyOrAnotherRootIsTold() throws Exception {
    Path export = export("");
    Path other = folder.resolve("other.pem");
    Files.writeString(
        other,
        """
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
        -----END PUBLIC KEY-----
        """);
    assertThat(verify(export, other).text()).contains("SEAL_FORGED seal 1", "NOT WHOLE");
    Path kept = folder.resolve("kept.txt");
    Files.writeString(kept, "10:00 INFO Audit seal 2 root " + "ab".repeat(32) + "\n");
    assertThat(verify(export, key(), kept).text())
        .contains("KEPT_SEAL_UNKNOWN seal 2", "NOT WHOLE");
  }

  @Test
  void whatIsNoExportIsNotRead() throws Exception {
    Path file = folder.resolve("no.ndjson");
    Files.writeString(file, "{\"type\":\"audit-export\",\"format\":1,\n");
    assertThat(verify(file).status()).isEqualTo(2);
    assertThat(verify().status()).isEqualTo(2);
  }

  private void assertFound(Path export, String break1) throws Exception {
    Verdict verdict = verify(export, key());
    assertThat(verdict.text()).contains(break1, "NOT WHOLE");
    assertThat(verdict.status()).isEqualTo(1);
  }

  private Path export(String period) throws IOException {
    Path file = folder.resolve("export.ndjson");
    Files.writeString(file, get("/api/audit/export" + period));
    return file;
  }

  private Path key() throws IOException {
    Path file = folder.resolve("key.pem");
    Files.writeString(file, signer.verifyingKeys().getFirst().pem());
    return file;
  }

  private static String get(String path) {
    return given()
        .auth()
        .preemptive()
        .basic("auditor", "demo")
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private Path replaced(Path export, String what, String by) throws IOException {
    String text = Files.readString(export);
    assertThat(text).contains(what);
    return changed(text.replaceFirst(java.util.regex.Pattern.quote(what), by).lines());
  }

  private Path without(Path export, String what) throws IOException {
    List<String> lines = Files.readAllLines(export);
    List<String> left = lines.stream().filter(line -> !line.contains(what)).toList();
    assertThat(left).hasSize(lines.size() - 1);
    return changed(left.stream());
  }

  private Path swapped(Path export) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(export));
    int at = 0;
    while (!lines.get(at).contains("w-2-5")) {
      at++;
    }
    lines.add(at + 1, lines.remove(at));
    return changed(lines.stream());
  }

  private Path changed(Stream<String> lines) throws IOException {
    Path file = folder.resolve("changed.ndjson");
    Files.write(file, lines.toList());
    return file;
  }

  private static Verdict verify(Path... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(Path.of("deploy", "audit", "VerifyAudit.java").toString());
    for (Path argument : arguments) {
      command.add(argument.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    return new Verdict(process.waitFor(), text);
  }
}
