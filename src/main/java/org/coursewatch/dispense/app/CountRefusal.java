package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.coursewatch.dispense.RefusedSupplies;
import org.coursewatch.people.app.AsSystem;

/** Writes down that a supply was refused, in a transaction of its own: the other one is undone. */
@AsSystem
@ApplicationScoped
public class CountRefusal {

  private final RefusedSupplies refusals;
  private final RefusedRequest request;

  @Inject
  CountRefusal(RefusedSupplies refusals, RefusedRequest request) {
    this.refusals = refusals;
    this.request = request;
  }

  /** Whether the rules refused a supply in the request that is being answered. */
  public boolean isAny() {
    return request.get().isPresent();
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void write() {
    request.get().ifPresent(refusals::add);
  }
}
