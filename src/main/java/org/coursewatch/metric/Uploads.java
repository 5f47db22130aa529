package org.coursewatch.metric;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that was uploaded. Only ever added to. In the transaction of the caller. */
public interface Uploads {

  /** Lets others who upload this kind wait until the transaction ends. */
  void lock(Upload.Kind kind);

  /** The upload that counts for the month, if it has this content. */
  Optional<Upload> current(Upload.Kind kind, YearMonth month, byte[] hash);

  void add(Upload upload, byte[] hash, List<Upload.Line> lines);

  /**
   * Uploads, newest first.
   *
   * @param before only those before the one with this number; null from the newest on
   * @param most at most so many
   */
  List<Numbered> list(@Nullable Long before, int most);

  /** An upload and its number, which grows. */
  record Numbered(long number, Upload upload) {}
}
