package org.coursewatch.hl7;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** {@code coursewatch.hl7}: where laboratories are listened to, and which there are. */
@ConfigMapping(prefix = "coursewatch.hl7")
public interface Hl7Settings {

  /** The port, 0 for any that is free; without one nobody listens. */
  Optional<Integer> port();

  /** The address that is listened at. */
  String host();

  /** How long a connection may be silent. */
  Duration idle();

  int mostConnections();

  /** The most bytes of a message. */
  int mostBytes();

  Optional<Tls> tls();

  /** The laboratories, each by a name of its own. */
  Map<String, Sender> senders();

  /** The service's key and certificate, and who signs those of laboratories: PKCS #12 files. */
  interface Tls {
    Path keys();

    String keysPassword();

    Path trusted();

    String trustedPassword();
  }

  /** A laboratory. What is set of the two has to fit. */
  interface Sender {

    /** Its account with the program. */
    String account();

    /** What it writes as its facility (MSH-4), the first component of it. */
    Optional<String> facility();

    /** SHA-256 of its certificate, in hexadecimal digits. Without TLS nobody has one. */
    Optional<String> certificate();
  }
}
