package org.coursewatch.audit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.audit.LaneHead;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * The text that is hashed: the kind, then each field as its length in bytes of UTF-8, a colon and
 * the field, or {@code -} for none, all joined by commas. So no field can be mistaken for another,
 * whatever stands in it. The function {@code audit_entry_hash} of the database makes the same.
 */
public final class AuditText {

  private static final int LAST_ASCII = 0x7f;

  private AuditText() {}

  /** SHA-256 of the text of {@code fields}, hexadecimal. */
  public static String hash(String kind, List<@Nullable String> fields) {
    StringBuilder text = new StringBuilder(600).append(kind);
    for (String field : fields) {
      text.append(',');
      if (field == null) {
        text.append('-');
      } else {
        text.append(length(field)).append(':').append(field);
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** Root of a seal. */
  public static String root(long number, Instant at, String heads, String previousRoot) {
    return hash(
        "audit-seal-1",
        List.of(previousRoot, String.valueOf(number), String.valueOf(micros(at)), heads));
  }

  /** What is signed of a seal: whoever keeps number, root and signature can check it. */
  public static byte[] signed(long number, String root) {
    return ("coursewatch-audit-seal-1 " + number + " " + root).getBytes(StandardCharsets.US_ASCII);
  }

  /** Whole microseconds since the beginning of 1970 UTC. */
  public static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }

  public static String heads(List<LaneHead> heads) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (LaneHead head : heads) {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("lane", head.lane());
      members.put("sequence", head.sequence());
      members.put("hash", head.hash());
      list.add(members);
    }
    return JsonText.write(list);
  }

  /** Empty when {@code text} is not what we wrote. */
  public static List<LaneHead> readHeads(String text) {
    List<LaneHead> heads = new ArrayList<>();
    try {
      for (JsonNode head : JsonText.parse(text)) {
        heads.add(
            new LaneHead(
                head.path("lane").asInt(-1),
                head.path("sequence").asLong(-1),
                head.path("hash").asText()));
      }
    } catch (IllegalStateException | ProblemException damaged) {
      return List.of();
    }
    return heads;
  }

  private static int length(String field) {
    for (int i = 0; i < field.length(); i++) {
      if (field.charAt(i) > LAST_ASCII) {
        return field.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return field.length();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
