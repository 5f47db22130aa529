package org.coursewatch.people.rest;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real SMTP server that keeps what it gets. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {

  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(freePort(), "localhost", ServerSetup.PROTOCOL_SMTP));

  /** A mail as it arrived. */
  record Arrived(String to, String subject, String text) {}

  @Override
  public Map<String, String> start() {
    SERVER.start();
    return Map.of(
        "quarkus.mailer.mock", "false",
        "quarkus.mailer.host", "localhost",
        "quarkus.mailer.port", String.valueOf(SERVER.getSmtp().getPort()));
  }

  @Override
  public void stop() {
    SERVER.stop();
  }

  /** What arrived for {@code address}, oldest first. */
  static List<Arrived> arrivedFor(String address) {
    return Arrays.stream(SERVER.getReceivedMessages())
        .map(MailServer::arrived)
        .filter(mail -> mail.to().equals(address))
        .toList();
  }

  /** Nobody answers until {@link #comesBack}. */
  static void goesAway() {
    SERVER.stop();
  }

  static void comesBack() {
    SERVER.start();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Arrived arrived(MimeMessage message) {
    try {
      return new Arrived(
          message.getAllRecipients()[0].toString(),
          message.getSubject(),
          message.getContent().toString());
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
