package org.coursewatch.notice.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.notice.Channel;
import org.coursewatch.notice.app.WatchOutbox;

/**
 * The outbox in numbers at {@code /q/metrics}: asked of the database whenever somebody looks, so
 * that the age grows also when nothing is sent any more. The numbers tell of nobody.
 */
@Startup
@ApplicationScoped
class NoticeMetrics {

  private static final String PREFIX = "coursewatch.notices.";

  @Inject
  NoticeMetrics(MeterRegistry registry, WatchOutbox outbox) {
    for (Channel channel : new Channel[] {Channel.MAIL, Channel.WEBHOOK}) {
      Gauge.builder(PREFIX + "outbox.age", outbox, watched -> watched.age(channel).toSeconds())
          .tag("channel", channel.name())
          .baseUnit("seconds")
          .description("since when the notice that waits longest is due; 0 when none is")
          .register(registry);
    }
    Gauge.builder(PREFIX + "dead.letters", outbox, WatchOutbox::deadLetters)
        .description("notices that were given up and not queued again")
        .register(registry);
  }
}
