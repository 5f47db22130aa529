package org.coursewatch.export.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.coursewatch.export.Export;
import org.coursewatch.export.ExportJobs.Progress;
import org.coursewatch.export.ExportSeal;
import org.coursewatch.export.ExportSink;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.privacy.ServiceCipher;

/**
 * Cuts what an attempt writes into pieces, seals and keeps each as soon as it is full, and renews
 * the lease when nothing was kept for a while. There is never more than one piece in memory.
 */
final class SealedPieces implements ExportSink {

  /** In how many parts of the lease it is renewed. */
  private static final int PARTS = 4;

  private final Export export;
  private final KeepPieces keep;
  private final ServiceCipher cipher;
  private final ServiceClock clock;
  private final ExportSettings settings;
  private final long estimated;
  private final byte[] piece;
  private int filled;
  private int pieces;
  private long bytes;
  private long rows;
  private Instant toldAt;

  SealedPieces(
      Export export,
      long estimated,
      KeepPieces keep,
      ServiceCipher cipher,
      ServiceClock clock,
      ExportSettings settings) {
    this.export = export;
    this.estimated = estimated;
    this.keep = keep;
    this.cipher = cipher;
    this.clock = clock;
    this.settings = settings;
    this.piece = new byte[settings.chunk];
    this.toldAt = clock.now();
    told(keep.renew(progress(), estimated));
  }

  @Override
  public void write(byte[] from, int first, int length) {
    int at = first;
    int left = length;
    while (left > 0) {
      int taken = Math.min(left, piece.length - filled);
      System.arraycopy(from, at, piece, filled, taken);
      filled += taken;
      at += taken;
      left -= taken;
      if (filled == piece.length) {
        keepPiece();
      }
    }
  }

  @Override
  public void row() {
    rows++;
    Duration silence = settings.lease.dividedBy(PARTS);
    if (toldAt.plus(silence).isBefore(clock.now())) {
      told(keep.renew(progress(), estimated));
    }
  }

  /** The file is whole. */
  void finish() {
    if (filled > 0) {
      keepPiece();
    }
    told(keep.finish(export, progress(), null));
  }

  private void keepPiece() {
    bytes += filled;
    if (bytes > settings.mostBytes) {
      throw new ExportTooLarge();
    }
    int number = ++pieces;
    byte[] sealed =
        cipher.seal(
            ExportSeal.purpose(export.id(), export.attempt(), number),
            Arrays.copyOf(piece, filled));
    told(keep.append(progress(), number, sealed, filled));
    filled = 0;
  }

  private void told(boolean isStillOurs) {
    if (!isStillOurs) {
      throw new ExportInterrupted();
    }
    toldAt = clock.now();
  }

  private Progress progress() {
    return new Progress(export.id(), export.attempt(), rows, settings.lease);
  }
}
