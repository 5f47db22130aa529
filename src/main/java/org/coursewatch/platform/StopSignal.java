package org.coursewatch.platform;

import io.quarkus.runtime.Quarkus;
import java.lang.reflect.Proxy;
import org.jboss.logging.Logger;

/**
 * What happens when the operating system tells a service with an embedded database to stop: the
 * application ends what it is at, and only then the database is stopped. Left alone, Java would
 * begin both at once, and running requests would lose their database.
 */
final class StopSignal {

  private static final Logger LOG = Logger.getLogger(StopSignal.class);

  /** What a process ends with that was told to: 128 and the number of the signal. */
  private static final int TOLD_TO = 128 + 15;

  private StopSignal() {}

  /** From now on. Where there are no such signals, Java's own way stays. */
  static void endsTheApplicationFirst() {
    try {
      // By name: the compiler takes no class that is not part of Java's standard.
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object stop =
          Proxy.newProxyInstance(
              StopSignal.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  Quarkus.asyncExit(TOLD_TO);
                }
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), stop);
    } catch (ReflectiveOperationException | LinkageError e) {
      LOG.debugf(e, "No signal to be told by");
    }
  }
}
