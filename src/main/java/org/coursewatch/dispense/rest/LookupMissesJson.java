package org.coursewatch.dispense.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.dispense.LookupMiss;
import org.coursewatch.dispense.LookupMisses.Lock;
import org.coursewatch.dispense.LookupMisses.Numbered;
import org.coursewatch.dispense.app.ReadLookupMisses.Seen;
import org.jspecify.annotations.Nullable;

/**
 * A page of misses, newest first, and every pharmacy locked now; {@code next} is the cursor of the
 * next page, null at the end.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LookupMissesJson(List<MissJson> items, @Nullable String next, List<LockJson> locked) {

  private static final int MARK = 8;

  /** One miss. Tries of one number have the same {@code numberMark}, which says nothing else. */
  public record MissJson(
      long miss, String pharmacyId, String account, String missedAt, String numberMark) {

    static MissJson of(Numbered numbered) {
      LookupMiss miss = numbered.miss();
      return new MissJson(
          numbered.number(),
          miss.pharmacy().toString(),
          miss.account(),
          miss.at().toString(),
          mark(miss.numberKey()));
    }
  }

  /** The end of the key: its beginning tells which secret it was hashed with. */
  private static String mark(String numberKey) {
    return numberKey.substring(numberKey.length() - MARK);
  }

  /** A pharmacy that is locked out. */
  public record LockJson(String pharmacyId, String lockedAt) {

    static LockJson of(Lock lock) {
      return new LockJson(lock.pharmacy().toString(), lock.since().toString());
    }
  }

  static LookupMissesJson of(Seen seen, int limit) {
    List<Numbered> misses = seen.misses();
    List<Numbered> shown = misses.subList(0, Math.min(limit, misses.size()));
    return new LookupMissesJson(
        shown.stream().map(MissJson::of).toList(),
        misses.size() > limit ? Long.toString(shown.getLast().number()) : null,
        seen.locked().stream().map(LockJson::of).toList());
  }
}
