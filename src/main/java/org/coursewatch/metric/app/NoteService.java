package org.coursewatch.metric.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.coursewatch.metric.ServiceHours;
import org.coursewatch.metric.ServiceHours.Answers;
import org.coursewatch.people.app.AsSystem;

/** Notes that a node is there, and how it did since it noted last. */
@AsSystem
@ApplicationScoped
public class NoteService {

  private final ServiceHours hours;

  @Inject
  NoteService(ServiceHours hours) {
    this.hours = hours;
  }

  /**
   * @param node what the node calls itself
   * @param more what it answered since it noted last
   */
  @Transactional
  public void note(String node, Answers more, Instant now) {
    hours.note(node, now, more);
  }
}
