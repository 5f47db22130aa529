package org.coursewatch.noncompliance.store;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.coursewatch.noncompliance.Detectors;

/** Reads the detectors when the service starts; with a fault in them it does not start. */
@Singleton
final class DetectorsProducer {

  @Produces
  @Singleton
  @Startup
  DetectorsFile file() {
    return DetectorsFile.read(DetectorsFile::shipped);
  }

  @Produces
  @Singleton
  Detectors detectors(DetectorsFile file) {
    return file.detectors();
  }
}
