package org.coursewatch.hl7;

import ca.uhn.hl7v2.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursewatch.hl7.Acknowledgment.Cause;
import org.coursewatch.hl7.Acknowledgment.Code;
import org.coursewatch.hl7.Acknowledgment.Remark;
import org.coursewatch.hl7.Senders.Peer;
import org.coursewatch.lab.KeptMessage.Channel;
import org.coursewatch.lab.PatientReport;
import org.coursewatch.lab.PatientReport.Placed;
import org.coursewatch.lab.ResultFate;
import org.coursewatch.lab.app.ReceiveReport;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ReadOnly;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.Idempotency;
import org.coursewatch.privacy.ServiceCipher;
import org.jboss.logging.Logger;

/**
 * Takes a message and answers it. The answer goes out after the commit of what it says: a message
 * without one was not taken, and is sent again. The same message is answered the same, whatever
 * node it reaches.
 */
@ApplicationScoped
public class TakeMessage {

  private static final Logger LOG = Logger.getLogger(TakeMessage.class);
  private static final String CALL = "HL7 v2 ORU^R01";

  private final OruReader reader;
  private final Senders senders;
  private final ReceiveReport receive;
  private final Idempotency idempotency;
  private final ServiceCipher cipher;
  private final ReadOnly readOnly;
  private final ServiceClock clock;

  @Inject
  TakeMessage(
      OruReader reader,
      Senders senders,
      ReceiveReport receive,
      Idempotency idempotency,
      ServiceCipher cipher,
      ReadOnly readOnly,
      ServiceClock clock) {
    this.reader = reader;
    this.senders = senders;
    this.receive = receive;
    this.idempotency = idempotency;
    this.cipher = cipher;
    this.readOnly = readOnly;
    this.clock = clock;
  }

  /** The answer to {@code bytes}; never nothing, and never an exception. */
  @ActivateRequestContext
  public byte[] answer(byte[] bytes, Peer peer) {
    Instant now = clock.now();
    Optional<MessageText> text = MessageText.of(bytes);
    if (text.isEmpty()) {
      MessageText nothing = new MessageText("MSH|^~\\&|", StandardCharsets.UTF_8);
      String remark = "This is no message of HL7 v2 in the character set it names.";
      return Acknowledgment.rejected(Cause.SEQUENCE, 0, remark)
          .to(nothing, now)
          .getBytes(StandardCharsets.UTF_8);
    }
    MessageText message = text.get();
    return answer(message, bytes, peer, now).getBytes(message.charset());
  }

  private String answer(MessageText message, byte[] bytes, Peer peer, Instant now) {
    try {
      Optional<Acknowledgment> refused = refusal(message);
      if (refused.isPresent()) {
        return refused.get().to(message, now);
      }
      Optional<Actor> sender = senders.find(message, peer, now);
      if (sender.isEmpty()) {
        String remark = "No laboratory is known by this facility and this connection.";
        return Acknowledgment.rejected(Cause.UNKNOWN_KEY, 4, remark).to(message, now);
      }
      readOnly.refuse(now);
      Actor by = sender.get();
      String key = "mllp-" + HexFormat.of().formatHex(cipher.lookupKey("hl7.message", bytes));
      return idempotency
          .once(key, by.account(), CALL, bytes, now, () -> take(message, by, now))
          .body();
    } catch (ProblemException e) {
      String remark = e.problem().detail() + " " + e.problem().remedy();
      return Acknowledgment.rejected(Cause.INTERNAL, 0, remark).to(message, now);
    } catch (RuntimeException e) {
      // Neither its words nor those of its causes: they may quote the message or a row.
      LOG.errorf("A message of HL7 v2 was not taken: %s", e.getClass().getName());
      String remark = "It was not taken. Send it again later.";
      return Acknowledgment.rejected(Cause.INTERNAL, 0, remark).to(message, now);
    }
  }

  private static Optional<Acknowledgment> refusal(MessageText message) {
    if (message.header(10).isEmpty()) {
      return rejected(Cause.FIELD_MISSING, 10, "Every message has a control id of its own.");
    }
    if (!message.header(9).equals("ORU")) {
      return rejected(Cause.MESSAGE_TYPE, 9, "Only ORU^R01 is taken here.");
    }
    if (!message.component(9, 2).equals("R01")) {
      return rejected(Cause.EVENT, 9, "Only ORU^R01 is taken here.");
    }
    if (!message.header(11).equals("P")) {
      return rejected(Cause.PROCESSING_ID, 11, "Only messages of production (P) are taken here.");
    }
    if (!Version.supportsVersion(message.header(12))) {
      return rejected(Cause.VERSION, 12, "Versions 2.1 to 2.8.1 are taken here.");
    }
    return Optional.empty();
  }

  private static Optional<Acknowledgment> rejected(Cause cause, int field, String text) {
    return Optional.of(Acknowledgment.rejected(cause, field, text));
  }

  private Answer take(MessageText message, Actor by, Instant now) {
    List<PatientReport> reports = reader.read(message, now);
    List<List<ResultFate>> fates = receive.receive(reports, Channel.HL7V2, by, now);
    List<Remark> remarks = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      List<Placed> results = reports.get(i).results();
      for (int j = 0; j < results.size(); j++) {
        remarks.addAll(FateRemarks.of(results.get(j).place(), fates.get(i).get(j)));
      }
    }
    Code code = remarks.stream().anyMatch(Remark::isFault) ? Code.AE : Code.AA;
    String text = new Acknowledgment(code, remarks).to(message, now);
    return new Answer(200, "x-application/hl7-v2+er7", text, Map.of());
  }
}
