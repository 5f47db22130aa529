package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.coursewatch.dispense.LookupMisses;
import org.coursewatch.people.app.AsSystem;

/** Forgets misses that are older than anybody needs them; locks and releases stay. */
@AsSystem
@ApplicationScoped
public class ForgetLookups {

  private final LookupMisses misses;
  private final LookupSettings settings;

  @Inject
  public ForgetLookups(LookupMisses misses, LookupSettings settings) {
    this.misses = misses;
    this.settings = settings;
  }

  /** Says how many were forgotten. */
  @Transactional
  public int forget(Instant now) {
    return misses.forgetBefore(now.minus(settings.remembered()));
  }
}
