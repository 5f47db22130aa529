package org.coursewatch.privacy.job;

import jakarta.inject.Inject;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRing;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Whether the key ring can be read: without it no name can be, and nothing can be recorded. */
@Readiness
class KeysReady implements HealthCheck {

  private final KeyRing ring;

  @Inject
  KeysReady(KeyRing ring) {
    this.ring = ring;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("keys");
    try {
      for (KeyKind kind : KeyKind.values()) {
        ring.primary(kind);
      }
      return answer.up().build();
    } catch (RuntimeException e) {
      return answer.down().withData("why", "the key ring cannot be read").build();
    }
  }
}
