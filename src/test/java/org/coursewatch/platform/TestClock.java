package org.coursewatch.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The clock of every {@code @QuarkusTest}: runs with the machine until a test sets it, then stands
 * still. A test that sets it calls {@link #reset()} when it is done.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock extends ServiceClock {

  private final AtomicReference<@Nullable Instant> standing = new AtomicReference<>();

  @Override
  public Instant now() {
    Instant instant = standing.get();
    return instant == null ? super.now() : instant;
  }

  /** Stands still at {@code instant}, cut to whole microseconds, until told otherwise. */
  public void set(Instant instant) {
    standing.set(instant.truncatedTo(ChronoUnit.MICROS));
  }

  /** Moves on by {@code duration} from where it is, and stands still there. */
  public void advance(Duration duration) {
    set(now().plus(duration));
  }

  /** Runs with the machine again. */
  public void reset() {
    standing.set(null);
  }
}
