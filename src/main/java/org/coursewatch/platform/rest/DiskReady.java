package org.coursewatch.platform.rest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether there is room on the disk: of the embedded database where there is one, else where the
 * service runs. A database without room stops in the middle of its work.
 */
@Readiness
@Startup
@Singleton
class DiskReady implements HealthCheck {

  private static final long LEAST_BYTES = 64L << 20;

  private final Path folder;

  @Inject
  DiskReady(
      @ConfigProperty(name = "coursewatch.database.folder") Path database, MeterRegistry registry) {
    this.folder = Files.isDirectory(database) ? database : Path.of("");
    Gauge.builder("coursewatch.disk.free", this, DiskReady::free)
        .baseUnit("bytes")
        .description("room where the embedded database lies, else where the service runs")
        .register(registry);
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("disk");
    return !(free() < LEAST_BYTES)
        ? answer.up().build()
        : answer.down().withData(Why.KEY, "less than 64 MiB are free").build();
  }

  /** Not a number where nobody knows; that is no reason to stop. */
  private double free() {
    try {
      return Files.getFileStore(folder.toAbsolutePath()).getUsableSpace();
    } catch (IOException e) {
      return Double.NaN;
    }
  }
}
