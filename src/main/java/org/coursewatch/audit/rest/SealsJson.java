package org.coursewatch.audit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.audit.AuditSeal;
import org.coursewatch.audit.LaneHead;
import org.jspecify.annotations.Nullable;

/** A page of seals, oldest first; {@code next} is the cursor of the next page, null at the end. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SealsJson(List<SealJson> seals, @Nullable String next) {

  /** A seal; hashes and signature are hexadecimal. Number and root are what is worth keeping. */
  public record SealJson(
      long number,
      String at,
      String root,
      String previousRoot,
      List<HeadJson> heads,
      String keyId,
      String signature) {

    static SealJson of(AuditSeal seal) {
      return new SealJson(
          seal.number(),
          seal.at().toString(),
          seal.root(),
          seal.previousRoot(),
          HeadJson.of(seal.heads()),
          seal.keyId(),
          seal.signature());
    }
  }

  /** The newest entry of a lane. */
  public record HeadJson(int lane, long sequence, String hash) {

    static List<HeadJson> of(List<LaneHead> heads) {
      return heads.stream()
          .map(head -> new HeadJson(head.lane(), head.sequence(), head.hash()))
          .toList();
    }
  }

  /** A page of at most {@code most}, made of {@code found}, which has one more if there is more. */
  static SealsJson of(List<AuditSeal> found, int most) {
    List<AuditSeal> page = found.subList(0, Math.min(most, found.size()));
    return new SealsJson(
        page.stream().map(SealJson::of).toList(),
        found.size() > most ? String.valueOf(page.getLast().number()) : null);
  }
}
