package org.coursewatch.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.coursewatch.audit.AuditBreak.Fault;

/**
 * Walks along the seals in the order of their numbers, then compares them with what the entries of
 * the trail and copies kept elsewhere tell of them.
 */
public final class SealWalk {

  private final Predicate<AuditSeal> isSigned;
  private final Consumer<AuditBreak> breaks;
  private final Map<Long, String> roots = new HashMap<>();
  private final Set<Long> noted = new HashSet<>();
  private long expected = 1;
  private String previousRoot = LaneHead.NO_HASH;

  /**
   * @param isSigned whether a key of this service made the signature of a seal
   * @param breaks is told each break
   */
  public SealWalk(Predicate<AuditSeal> isSigned, Consumer<AuditBreak> breaks) {
    this.isSigned = isSigned;
    this.breaks = breaks;
  }

  /** The next seal. */
  public void step(AuditSeal seal) {
    if (seal.number() != expected) {
      breaks.accept(AuditBreak.ofSeal(Fault.SEALS_MISSING, expected));
    } else if (!seal.previousRoot().equals(previousRoot)) {
      breaks.accept(AuditBreak.ofSeal(Fault.SEAL_UNLINKED, seal.number()));
    }
    if (!seal.root().equals(seal.computedRoot())) {
      breaks.accept(AuditBreak.ofSeal(Fault.SEAL_CHANGED, seal.number()));
    }
    if (!isSigned.test(seal)) {
      breaks.accept(AuditBreak.ofSeal(Fault.SEAL_FORGED, seal.number()));
    }
    roots.put(seal.number(), seal.root());
    expected = seal.number() + 1;
    previousRoot = seal.root();
  }

  /** How many there were. */
  public long count() {
    return roots.size();
  }

  /** An entry tells of the seal {@code name}, its number and root with a colon between. */
  public void noted(String name) {
    int colon = name.indexOf(':');
    String digits = name.substring(0, Math.max(colon, 0));
    // Anything else is an entry that was changed, and told as such.
    if (!digits.matches("[1-9][0-9]{0,17}")) {
      return;
    }
    long number = Long.parseLong(digits);
    String root = roots.get(number);
    if (root == null) {
      breaks.accept(AuditBreak.ofSeal(Fault.SEALS_MISSING, number));
    } else if (root.equals(name.substring(colon + 1))) {
      noted.add(number);
    }
  }

  /** Call it when all entries were seen that could tell of a seal after {@code number}. */
  public void compareNoted(long number) {
    roots.keySet().stream()
        .filter(each -> each > number && !noted.contains(each))
        .sorted()
        .forEach(each -> breaks.accept(AuditBreak.ofSeal(Fault.SEAL_UNNOTED, each)));
  }

  /** Compares with a root that was kept elsewhere. */
  public void compareKept(String root) {
    if (!roots.containsValue(root)) {
      breaks.accept(AuditBreak.ofUnknownRoot());
    }
  }
}
