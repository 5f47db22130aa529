package org.coursewatch.audit.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.audit.AuditSeal;
import org.coursewatch.audit.LaneHead;
import org.coursewatch.audit.StoredEntry;
import org.coursewatch.audit.app.ExportAudit;
import org.coursewatch.audit.app.ExportAudit.Export;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.privacy.VerifyingKey;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an export, one JSON object each: a header with the public keys and the seal it
 * begins after, the seals, the entries lane by lane, and an end that tells how many there were.
 */
final class ExportLines implements ExportAudit.Taker {

  static final String MEDIA_TYPE = "application/x-ndjson";
  private static final int FORMAT = 1;

  private final Writer out;
  private long seals;
  private long entries;

  ExportLines(Writer out) {
    this.out = new BufferedWriter(out);
  }

  /** All of {@code wanted} as a file. */
  static Response answer(ExportAudit export, Export wanted, Actor actor) {
    StreamingOutput lines =
        out -> {
          ExportLines taker = new ExportLines(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          taker.begin(wanted);
          export.give(wanted, taker, actor);
          taker.end(wanted.ends());
        };
    return Response.ok(lines)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.ndjson\"")
        .build();
  }

  void begin(Export export) {
    Map<String, @Nullable Object> line = line("audit-export");
    line.put("format", FORMAT);
    line.put("exportedAt", export.at().toString());
    line.put("keys", export.keys().stream().map(ExportLines::key).toList());
    AuditSeal start = export.start();
    line.put("start", start == null ? null : members(start, new LinkedHashMap<>()));
    write(line);
  }

  @Override
  public void seal(AuditSeal seal) {
    seals++;
    write(members(seal, line("seal")));
  }

  @Override
  public void entry(StoredEntry entry) {
    entries++;
    Map<String, @Nullable Object> line = line("entry");
    line.put("lane", entry.lane());
    line.put("sequence", entry.sequence());
    line.put("entryId", entry.id().toString());
    line.put("at", entry.at().toString());
    line.put("account", entry.account());
    line.put("role", entry.role());
    line.put("organization", entry.organization());
    line.put("onBehalfOf", entry.onBehalfOf());
    line.put("client", entry.client());
    line.put("action", entry.action());
    line.put("subject", entry.subjectKind());
    line.put("patientId", entry.patient());
    line.put("courseId", entry.course());
    line.put("record", entry.record());
    line.put("outcome", entry.outcome());
    line.put("rules", entry.rules());
    // The very text that was hashed.
    line.put("decision", entry.decision());
    line.put("reason", entry.reason());
    line.put("previousHash", entry.previousHash());
    line.put("hash", entry.hash());
    write(line);
  }

  void end(List<LaneHead> ends) {
    Map<String, @Nullable Object> line = line("end");
    line.put("seals", seals);
    line.put("entries", entries);
    line.put("heads", SealsJson.HeadJson.of(ends));
    write(line);
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, @Nullable Object> line(String type) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("type", type);
    return line;
  }

  private static Map<String, @Nullable Object> members(
      AuditSeal seal, Map<String, @Nullable Object> line) {
    line.put("number", seal.number());
    line.put("at", seal.at().toString());
    line.put("root", seal.root());
    line.put("previousRoot", seal.previousRoot());
    line.put("heads", seal.headsText());
    line.put("keyId", seal.keyId());
    line.put("signature", seal.signature());
    return line;
  }

  private static Map<String, String> key(VerifyingKey key) {
    return Map.of("id", key.id().toString(), "pem", key.pem());
  }

  private void write(Map<String, @Nullable Object> line) {
    try {
      out.write(JsonText.write(line));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
