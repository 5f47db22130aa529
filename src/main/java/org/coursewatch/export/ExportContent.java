package org.coursewatch.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coursewatch.people.Actor;

/**
 * Makes the files of some kinds. A feature that has something to export has one, as a bean. It
 * keeps no more in memory than a file needs that cannot be written from its beginning to its end.
 */
public interface ExportContent {

  /**
   * What is wanted.
   *
   * @param kind one of {@link #kinds}
   * @param parameters as {@link #accept} answered them
   * @param asOf the instant the file shows
   */
  record Order(ExportKind kind, Map<String, List<String>> parameters, Instant asOf) {

    public Order {
      parameters = Map.copyOf(parameters);
    }
  }

  /** What it makes. */
  Set<ExportKind> kinds();

  /**
   * Looks whether {@code order} can be made for {@code by}.
   *
   * @param order with the parameters as sent
   * @return the parameters to keep; they hold nothing of a patient
   * @throws RuntimeException a problem that names every faulty parameter, or says that {@code by}
   *     may not see what is asked for
   */
  Map<String, List<String>> accept(Order order, Actor by);

  /** About how many rows there will be. */
  long estimate(Order order, Actor by);

  /**
   * Writes the file to {@code sink}, with what {@code by} may see. What the sink throws is passed
   * on: then nobody wants the file any more.
   *
   * @throws RuntimeException as {@link #accept}
   */
  void write(Order order, Actor by, ExportSink sink);
}
