package org.coursewatch.platform.rest;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Whether the database has every migration this version brings. It is looked at until it has; where
 * the account may not look, the start told already.
 */
@Readiness
class MigrationsReady implements HealthCheck {

  private final Flyway flyway;
  private volatile boolean isDone;

  @Inject
  MigrationsReady(Flyway flyway) {
    this.flyway = flyway;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("migrations");
    if (isDone) {
      return answer.up().build();
    }
    try {
      int pending = flyway.info().pending().length;
      isDone = pending == 0;
      return isDone
          ? answer.up().build()
          : answer.down().withData(Why.KEY, pending + " are still to come").build();
    } catch (FlywayException e) {
      return answer.up().withData(Why.KEY, "they cannot be looked at").build();
    }
  }
}
