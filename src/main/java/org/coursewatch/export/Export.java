package org.coursewatch.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An export and how far it is.
 *
 * @param account who ordered it
 * @param parameters what was asked for
 * @param attempt how often it was begun, 0 before
 * @param node who is or was at it, null before
 * @param startedAt when it was begun the last time, null before
 * @param finishedAt since when it is not open any more, null before
 * @param expiresAt when it is forgotten, null while it is open
 * @param rowsDone rows made in this attempt
 * @param rowsEstimated about how many there will be, 0 while that is not known
 * @param chunks in how many pieces the content is kept
 * @param bytes how long the content is
 * @param failure why there is no file, null unless it failed
 */
public record Export(
    ExportId id,
    String account,
    ExportKind kind,
    Map<String, List<String>> parameters,
    Instant orderedAt,
    ExportState state,
    int attempt,
    @Nullable String node,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant expiresAt,
    long rowsDone,
    long rowsEstimated,
    int chunks,
    long bytes,
    @Nullable ExportFailure failure) {

  private static final long WHOLE = 100;

  public Export {
    parameters = Map.copyOf(parameters);
  }

  /** How much of it is made, from 0 to 100; 100 only when the file is there. */
  public int percent() {
    return switch (state) {
      case DONE -> (int) WHOLE;
      case QUEUED -> 0;
      case RUNNING, FAILED, CANCELLED ->
          rowsEstimated == 0 ? 0 : (int) Math.min(WHOLE - 1, rowsDone * WHOLE / rowsEstimated);
    };
  }
}
