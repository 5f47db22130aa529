package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.coursewatch.course.RefusalCode;

/**
 * What this node answered pharmacies since it began, in numbers that tell of nobody. A refusal
 * counts once for each of its reasons.
 */
@ApplicationScoped
public class CountAnswers {

  /** What a pharmacy wanted to know or to have. */
  public enum Asked {
    ELIGIBILITY,
    AUTHORIZATION,
    HAND_OVER
  }

  private record Reason(Asked asked, RefusalCode code) {}

  private final Map<Reason, LongAdder> refusals = new ConcurrentHashMap<>();
  private final LongAdder allowed = new LongAdder();
  private final LongAdder refused = new LongAdder();

  /** A question was answered: yes, or no for these reasons. */
  void answered(boolean yes, List<RefusalCode> codes) {
    (yes ? allowed : refused).increment();
    refused(Asked.ELIGIBILITY, codes);
  }

  /** A supply was refused. */
  void refused(Asked asked, List<RefusalCode> codes) {
    for (RefusalCode code : codes) {
      refusals.computeIfAbsent(new Reason(asked, code), reason -> new LongAdder()).increment();
    }
  }

  /** Questions that were answered by yes, or by no. */
  public long answers(boolean yes) {
    return (yes ? allowed : refused).sum();
  }

  /** How often {@code code} stood against what was asked. */
  public long refusals(Asked asked, RefusalCode code) {
    LongAdder count = refusals.get(new Reason(asked, code));
    return count == null ? 0 : count.sum();
  }
}
