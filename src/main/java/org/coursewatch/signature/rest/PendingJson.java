package org.coursewatch.signature.rest;

import java.util.List;
import org.coursewatch.signature.PendingSignature;
import org.jspecify.annotations.Nullable;

/**
 * A page of what waits for the caller's signature; {@code next} is the cursor of the next page,
 * null at the end.
 */
public record PendingJson(List<EntryJson> pending, @Nullable String next) {

  /**
   * One entry. {@code happenedOn} is the day it is about, {@code recordedAt} an instant in UTC,
   * {@code account} who entered it.
   */
  public record EntryJson(
      String courseId,
      int sequence,
      String factId,
      String type,
      String happenedOn,
      String recordedAt,
      String account) {

    static EntryJson of(PendingSignature pending) {
      return new EntryJson(
          pending.course().toString(),
          pending.sequence(),
          pending.fact().toString(),
          pending.type(),
          pending.happenedOn().toString(),
          pending.recordedAt().toString(),
          pending.account());
    }
  }

  static PendingJson of(List<PendingSignature> found, int limit) {
    String next =
        found.size() < limit ? null : found.getLast().course() + "." + found.getLast().sequence();
    return new PendingJson(found.stream().map(EntryJson::of).toList(), next);
  }
}
