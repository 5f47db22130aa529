package org.coursewatch.export.app;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings under {@code coursewatch.export}. Not behind a proxy, which has no fields. */
@Singleton
class ExportSettings {

  final int mostOpen;
  final int mostKept;
  final int mostAttempts;
  final int chunk;
  final long mostBytes;
  final Duration lease;
  final Duration kept;

  /**
   * @param mostOpen open exports of one account
   * @param mostKept exports of one account, the open ones included
   * @param mostAttempts how often one is begun
   * @param chunk bytes of a piece
   * @param mostBytes bytes of a file
   * @param lease after this a node that says nothing is taken for gone
   * @param kept how long a file is there
   */
  @Inject
  ExportSettings(
      @ConfigProperty(name = "coursewatch.export.most-open") int mostOpen,
      @ConfigProperty(name = "coursewatch.export.most-kept") int mostKept,
      @ConfigProperty(name = "coursewatch.export.most-attempts") int mostAttempts,
      @ConfigProperty(name = "coursewatch.export.chunk-bytes") int chunk,
      @ConfigProperty(name = "coursewatch.export.most-bytes") long mostBytes,
      @ConfigProperty(name = "coursewatch.export.lease") Duration lease,
      @ConfigProperty(name = "coursewatch.export.kept") Duration kept) {
    this.mostOpen = mostOpen;
    this.mostKept = mostKept;
    this.mostAttempts = mostAttempts;
    this.chunk = chunk;
    this.mostBytes = mostBytes;
    this.lease = lease;
    this.kept = kept;
  }
}
