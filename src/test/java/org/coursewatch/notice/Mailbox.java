package org.coursewatch.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real SMTP server that keeps what it gets, with all headers and parts. */
public final class Mailbox implements QuarkusTestResourceLifecycleManager {

  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(freePort(), "localhost", ServerSetup.PROTOCOL_SMTP));

  /** A mail as it arrived. */
  public record Arrived(
      String to,
      String id,
      String subject,
      String text,
      String html,
      @Nullable String unsubscribe) {}

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
  public static List<Arrived> arrivedFor(String address) {
    return Arrays.stream(SERVER.getReceivedMessages())
        .map(Mailbox::arrived)
        .filter(mail -> mail.to().equals(address))
        .toList();
  }

  /** Nobody answers until {@link #comesBack}. */
  public static void goesAway() {
    SERVER.stop();
  }

  public static void comesBack() {
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
          message.getMessageID(),
          message.getSubject(),
          part(message.getContent(), "text/plain"),
          part(message.getContent(), "text/html"),
          message.getHeader("List-Unsubscribe", null));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(Object content, String type) throws MessagingException, IOException {
    if (!(content instanceof Multipart parts)) {
      return type.equals("text/plain") ? content.toString().replace("\r\n", "\n") : "";
    }
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType(type)) {
        return part.getContent().toString().replace("\r\n", "\n");
      }
    }
    return "";
  }
}
