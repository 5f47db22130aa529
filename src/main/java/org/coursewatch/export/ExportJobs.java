package org.coursewatch.export;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The exports there are, and their content. Whoever acts in the transaction sees the own ones only;
 * the service itself sees all.
 *
 * <p>A node that is at an export holds a lease by the clock of the database, so that no server's
 * clock matters, and says with everything it writes which attempt it belongs to. Once the export is
 * another node's, cancelled or gone, nothing of the old attempt is taken any more.
 */
public interface ExportJobs {

  /** How an attempt stands: what is told with everything it writes. */
  record Progress(ExportId id, int attempt, long rowsDone, Duration lease) {}

  /** A new one, {@code QUEUED}. */
  void add(
      ExportId id,
      String account,
      ExportKind kind,
      Map<String, List<String>> parameters,
      Instant now);

  /** Keeps others from ordering for {@code account} until the transaction ends. */
  void lockAccount(String account);

  int open(String account);

  int kept(String account);

  Optional<Export> find(ExportId id);

  /** The account's own, newest first, after the one called {@code after}. */
  List<Export> list(String account, @Nullable ExportId after, int most);

  /**
   * Gives the caller the oldest export that waits, or whose node let its lease run out, and throws
   * away what was written of it. Never waits for another node.
   */
  Optional<Export> claim(String node, Duration lease, Instant now);

  /**
   * Renews the lease and tells the progress.
   *
   * @return whether the attempt still counts
   */
  boolean renew(Progress progress, long rowsEstimated);

  /**
   * Adds the next piece, sealed; renews the lease and tells the progress.
   *
   * @param bytes how long the piece is unsealed
   * @return whether the attempt still counts; if not, nothing was added
   */
  boolean append(Progress progress, int number, byte[] sealed, int bytes);

  /**
   * Ends an attempt: {@code DONE}, or {@code FAILED} with a reason.
   *
   * @return whether the attempt still counted
   */
  boolean finish(Progress progress, @Nullable ExportFailure failure, Instant now, Instant expires);

  /** Ends an open export by the wish of its owner, and throws away its content. */
  void cancel(ExportId id, Instant now, Instant expires);

  void remove(ExportId id);

  /** The piece called {@code number}, from 1, sealed. */
  byte[] chunk(ExportId id, int attempt, int number);

  /** Removes what expires at or before {@code now}. */
  int forget(Instant now);
}
