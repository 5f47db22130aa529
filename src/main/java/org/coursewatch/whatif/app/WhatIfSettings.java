package org.coursewatch.whatif.app;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings under {@code coursewatch.what-if}. Not behind a proxy, which has no fields. */
@Singleton
class WhatIfSettings {

  final int batch;
  final int mostOpen;
  final int mostAttempts;
  final Duration lease;
  final Duration kept;

  /**
   * @param batch courses compared in one transaction
   * @param mostOpen runs that wait or are carried out
   * @param mostAttempts how often nodes take one up
   * @param lease after this a node that says nothing is taken for gone
   * @param kept how long a finished run is there
   */
  @Inject
  WhatIfSettings(
      @ConfigProperty(name = "coursewatch.what-if.batch") int batch,
      @ConfigProperty(name = "coursewatch.what-if.most-open") int mostOpen,
      @ConfigProperty(name = "coursewatch.what-if.most-attempts") int mostAttempts,
      @ConfigProperty(name = "coursewatch.what-if.lease") Duration lease,
      @ConfigProperty(name = "coursewatch.what-if.kept") Duration kept) {
    this.batch = batch;
    this.mostOpen = mostOpen;
    this.mostAttempts = mostAttempts;
    this.lease = lease;
    this.kept = kept;
  }
}
