package org.coursewatch.hl7;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coursewatch.hl7.Hl7Settings.Sender;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.Role;

/** Which account a message comes from: by the certificate of the connection, and the facility. */
@ApplicationScoped
class Senders {

  /**
   * Who is at the other end.
   *
   * @param address its network address
   * @param certificate SHA-256 of its certificate in lower hexadecimal digits, empty without TLS
   */
  record Peer(String address, String certificate) {}

  private final Hl7Settings settings;
  private final People people;

  @Inject
  Senders(Hl7Settings settings, People people) {
    this.settings = settings;
    this.people = people;
  }

  /** The laboratory that sent {@code message}; empty where none, or more than one, fits. */
  Optional<Actor> find(MessageText message, Peer peer, Instant now) {
    List<String> accounts =
        settings.senders().values().stream()
            .filter(sender -> fits(sender, message.header(4), peer))
            .map(Sender::account)
            .distinct()
            .toList();
    return accounts.size() == 1
        ? people
            .actor(accounts.getFirst(), now)
            .filter(actor -> actor.role() == Role.LABORATORY)
            .map(actor -> actor.from("HL7 v2 " + peer.address()))
        : Optional.empty();
  }

  private static boolean fits(Sender sender, String facility, Peer peer) {
    boolean isNamed = sender.facility().isPresent() || sender.certificate().isPresent();
    return isNamed
        && sender.facility().map(facility::equals).orElse(true)
        && sender
            .certificate()
            .map(each -> each.replace(":", "").toLowerCase(Locale.ROOT).equals(peer.certificate()))
            .orElse(peer.certificate().isEmpty());
  }
}
