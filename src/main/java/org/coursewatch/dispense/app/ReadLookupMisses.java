package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.coursewatch.dispense.LookupMisses;
import org.coursewatch.dispense.LookupMisses.Lock;
import org.coursewatch.dispense.LookupMisses.Numbered;
import org.coursewatch.people.Actor;
import org.jspecify.annotations.Nullable;

/** Shows the program's office and its auditors who looks up what does not exist. */
@ApplicationScoped
public class ReadLookupMisses {

  /** Misses, newest first, and the pharmacies that are locked now. */
  public record Seen(List<Numbered> misses, List<Lock> locked) {}

  private final LookupMisses misses;

  @Inject
  public ReadLookupMisses(LookupMisses misses) {
    this.misses = misses;
  }

  /**
   * The newest misses before number {@code before}, at most {@code most}.
   *
   * @param before null from the newest on
   * @throws org.coursewatch.platform.ProblemException when the caller is neither
   */
  @Transactional
  public Seen read(@Nullable Long before, int most, Actor by) {
    if (!by.readsEverything()) {
      throw DispenseProblems.onlyTheOffice();
    }
    return new Seen(misses.newest(before, most), misses.locked());
  }
}
