package org.coursewatch.scale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.json.IdentityText;
import org.coursewatch.privacy.ServiceCipher;
import org.coursewatch.privacy.store.PatientKeyMint;
import org.coursewatch.privacy.store.PatientKeyMint.Minted;

/**
 * Stamps out courses of many patients, each with a key, an identity, ids and a chain of hashes of
 * its own. What the database's triggers would have written is worked out here.
 */
@ApplicationScoped
class Stamp {

  private static final int CHUNK = 500;
  private static final java.time.LocalDate BORN = java.time.LocalDate.of(1998, 4, 12);
  private static final HexFormat HEX = HexFormat.of();

  @Inject Rows rows;
  @Inject PatientKeyMint mint;
  @Inject ServiceCipher cipher;

  private final Map<String, String> columns = new LinkedHashMap<>();
  private Map<String, StringBuilder> chunk = new LinkedHashMap<>();

  /**
   * Stamps out {@code many} courses. Their ids ascend, evenly spread, so that the indexes are
   * written in order and are as full as they can be; {@code series} keeps those of two calls apart.
   */
  synchronized void out(
      int many, int series, List<String> prescribers, IntFunction<Template> which) {
    Random random = new Random(series);
    long step = Long.divideUnsigned(-1L, many);
    for (int i = 0; i < many; i++) {
      long place = step * i + series;
      UUID course = new UUID(version4(place), random.nextLong() >>> 2 | Long.MIN_VALUE);
      UUID patient = new UUID(version4(place + 1), random.nextLong() >>> 2 | Long.MIN_VALUE);
      String prescriber = prescribers.get(random.nextInt(prescribers.size()));
      stamp(which.apply(i), course, patient, prescriber, random);
      if (i % CHUNK == CHUNK - 1 || i == many - 1) {
        rows.in(chunk, columns);
        chunk = new LinkedHashMap<>();
      }
    }
  }

  private void stamp(
      Template template, UUID course, UUID patient, String prescriber, Random random) {
    Minted key = mint.mint(patient);
    patient(key, prescriber, random);
    String birth = hex(key.seal("course.birth", BORN.toString()));
    Map<String, String> changes = new LinkedHashMap<>();
    changes.put(template.course(), course.toString());
    changes.put(template.patient(), patient.toString());
    changes.put(template.prescriber(), prescriber);
    for (String number : template.numbers()) {
      changes.put(number, AuthorizationNumber.random(random::nextInt).value());
    }
    byte[] hash =
        sha256(
            String.join(
                "|",
                course.toString(),
                "us-ipledge",
                patient.toString(),
                template.opening(),
                birth,
                template.category()));
    int sequence = 0;
    for (Template.Fact fact : template.facts()) {
      String id =
          new UUID(version4(random.nextLong()), random.nextLong() >>> 2 | Long.MIN_VALUE)
              .toString();
      String previous = HEX.formatHex(hash);
      String covered = changed(fact.covered(), changes);
      sequence++;
      hash =
          sha256(
              String.join("|", previous, course.toString(), String.valueOf(sequence), id, covered));
      table("course_fact")
          .append(
              changed(fact.row(), changes)
                  .replace(Template.FACT, id)
                  .replace(Template.PREVIOUS, bytes(previous))
                  .replace(Template.HASH, bytes(HEX.formatHex(hash))));
    }
    table("course")
        .append(
            changed(template.row(), changes)
                .replace(Template.BIRTH, bytes(birth))
                .replace(Template.HASH, bytes(HEX.formatHex(hash))));
    template.others().forEach((table, lines) -> table(table).append(changed(lines, changes)));
  }

  private void patient(Minted key, String prescriber, Random random) {
    UUID id = key.patient();
    PatientNumber number = PatientNumber.random(random::nextInt);
    String family = "Family" + random.nextInt(50_000);
    Identity identity = Identity.of("Given" + random.nextInt(2_000), family, BORN);
    String registered = "2025-01-02 12:00:00+00";
    row("patient_key", id, bytes(hex(key.wrapped())), registered);
    row(
        "patient",
        id,
        number.value(),
        prescriber,
        "generator",
        registered,
        registered,
        bytes(hex(key.seal("patient.identity", IdentityText.write(identity)))),
        bytes(hex(cipher.lookupKey("patient.opening", number.value() + "|" + BORN))),
        bytes(
            hex(
                cipher.lookupKey(
                    "patient.name", family.toLowerCase(java.util.Locale.ROOT) + "|" + BORN))));
    row("patient_ownership", id, registered, prescriber);
  }

  private void row(String table, Object... values) {
    StringBuilder lines = table(table);
    for (int i = 0; i < values.length; i++) {
      lines.append(i == 0 ? "" : "\t").append(values[i]);
    }
    lines.append('\n');
  }

  private StringBuilder table(String table) {
    columns.computeIfAbsent(
        table,
        name ->
            switch (name) {
              case "patient_key" -> "patient_id, wrapped, created_at";
              case "patient" ->
                  "patient_id, patient_number, prescriber_id, registered_by, registered_at, prescriber_since,"
                      + " identity, opening_key, name_key";
              case "patient_ownership" -> "patient_id, owned_from, prescriber_id";
              default -> String.join(", ", rows.columns(name));
            });
    return chunk.computeIfAbsent(table, any -> new StringBuilder());
  }

  private static String changed(String text, Map<String, String> changes) {
    String changed = text;
    for (Map.Entry<String, String> change : changes.entrySet()) {
      changed = changed.replace(change.getKey(), change.getValue());
    }
    return changed;
  }

  private static long version4(long bits) {
    return (bits & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
  }

  private static String hex(byte[] bytes) {
    return HEX.formatHex(bytes);
  }

  /** As COPY reads bytes: a backslash stands for itself when there are two. */
  private static String bytes(String hex) {
    return "\\\\x" + hex;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
