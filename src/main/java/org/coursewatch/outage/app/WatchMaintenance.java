package org.coursewatch.outage.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.coursewatch.outage.Maintenance;
import org.coursewatch.outage.Maintenances;
import org.coursewatch.people.app.AsSystem;

/** What each node keeps in mind of maintenance, and what an operator at the machine asks. */
@AsSystem
@ApplicationScoped
public class WatchMaintenance {

  private final Maintenances maintenances;

  @Inject
  WatchMaintenance(Maintenances maintenances) {
    this.maintenances = maintenances;
  }

  /** Maintenance that is going on at {@code now} or still to come, the first first. */
  @Transactional
  public List<Maintenance> coming(Instant now) {
    return maintenances.from(now).stream().filter(each -> !each.isOver(now)).toList();
  }
}
