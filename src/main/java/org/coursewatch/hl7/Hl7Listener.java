package org.coursewatch.hl7;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Listens to laboratories while the service runs, if a port is set. */
@ApplicationScoped
public class Hl7Listener {

  private static final Logger LOG = Logger.getLogger(Hl7Listener.class);

  private final Hl7Settings settings;
  private final TakeMessage take;
  private @Nullable MllpServer server;

  @Inject
  Hl7Listener(Hl7Settings settings, TakeMessage take) {
    this.settings = settings;
    this.take = take;
  }

  void start(@Observes StartupEvent event) {
    settings.port().ifPresent(this::listen);
  }

  void stop(@Observes ShutdownEvent event) {
    MllpServer running = server;
    if (running != null) {
      running.close();
    }
  }

  /** The port that is listened at, 0 where nobody listens. */
  public int port() {
    MllpServer running = server;
    return running == null ? 0 : running.port();
  }

  private void listen(int port) {
    MllpServer.Limits limits =
        new MllpServer.Limits(settings.idle(), settings.mostConnections(), settings.mostBytes());
    MllpServer opened =
        new MllpServer(
            MllpSockets.open(settings.host(), port, settings.tls()), limits, take::answer);
    opened.start();
    server = opened;
    LOG.infof("Listening to HL7 v2 at %s, port %d", settings.host(), opened.port());
  }
}
