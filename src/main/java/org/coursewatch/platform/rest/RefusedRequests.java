package org.coursewatch.platform.rest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Counts requests turned away at the door, by reason and never by who asked. */
@Startup
@ApplicationScoped
class RefusedRequests {

  /** Why a request was turned away. */
  enum Why {
    CROSS_SITE,
    FAILED_SIGN_INS,
    TOO_MANY
  }

  private static final String NAME = "coursewatch.requests.refused";

  private final MeterRegistry registry;

  RefusedRequests(MeterRegistry registry) {
    this.registry = registry;
    for (Why why : Why.values()) {
      counter(why);
    }
  }

  void count(Why why) {
    counter(why).increment();
  }

  private Counter counter(Why why) {
    return Counter.builder(NAME)
        .tag("why", why.name().toLowerCase(Locale.ROOT))
        .description("requests turned away at the door")
        .register(registry);
  }
}
