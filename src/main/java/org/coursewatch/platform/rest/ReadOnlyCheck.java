package org.coursewatch.platform.rest;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.coursewatch.platform.ReadOnly;
import org.coursewatch.platform.ServiceClock;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what people record while the service only reads, once it is known that they may. */
class ReadOnlyCheck {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final int AFTER_PERMISSION = Priorities.AUTHORIZATION + 1;

  private final ReadOnly readOnly;
  private final ServiceClock clock;

  ReadOnlyCheck(ReadOnly readOnly, ServiceClock clock) {
    this.readOnly = readOnly;
    this.clock = clock;
  }

  /**
   * Runs when the resource is known.
   *
   * @throws org.coursewatch.platform.ProblemException when only reading is possible
   */
  @ServerRequestFilter(priority = AFTER_PERMISSION)
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    if (!READING.contains(request.getMethod())
        && !resource.getResourceMethod().isAnnotationPresent(DuringReadOnly.class)) {
      readOnly.refuse(clock.now());
    }
  }
}
