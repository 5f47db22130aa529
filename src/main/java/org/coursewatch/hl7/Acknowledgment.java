package org.coursewatch.hl7;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.v251.message.ACK;
import ca.uhn.hl7v2.model.v251.segment.ERR;
import ca.uhn.hl7v2.model.v251.segment.MSH;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/**
 * The answer to a message.
 *
 * @param code what the message came to
 * @param remarks what there is to say about it, each with the place it is about
 */
record Acknowledgment(Code code, List<Remark> remarks) {

  /** HL7's table 0008. */
  enum Code {
    /** It is recorded, or kept for a person; the sender has nothing to do. */
    AA,
    /**
     * Something in it is not understood. It is kept; the sender may correct it and send it again.
     */
    AE,
    /** It was not taken. */
    AR
  }

  /** HL7's table 0357. */
  enum Cause {
    ACCEPTED("0"),
    SEQUENCE("100"),
    FIELD_MISSING("101"),
    DATA_TYPE("102"),
    NOT_IN_TABLE("103"),
    MESSAGE_TYPE("200"),
    EVENT("201"),
    PROCESSING_ID("202"),
    VERSION("203"),
    UNKNOWN_KEY("204"),
    INTERNAL("207");

    private final String number;

    Cause(String number) {
      this.number = number;
    }
  }

  /**
   * A remark.
   *
   * @param isFault whether the sender has to do something
   * @param segment the name of a segment
   * @param place which one of that name, from 1
   * @param field which field, 0 for the whole segment
   * @param text for people; tells nothing of anybody
   */
  record Remark(boolean isFault, Cause cause, String segment, int place, int field, String text) {}

  private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuuMMddHHmmssxx");
  private static final HapiContext CONTEXT = context();
  private static final int LONGEST_ID = 20;

  Acknowledgment {
    remarks = List.copyOf(remarks);
  }

  /** Nothing was done, for one reason about the header. */
  static Acknowledgment rejected(Cause cause, int field, String text) {
    return new Acknowledgment(Code.AR, List.of(new Remark(true, cause, "MSH", 1, field, text)));
  }

  /** The answer to {@code message} as text. */
  String to(MessageText message, Instant now) {
    try {
      ACK ack = new ACK();
      header(ack.getMSH(), message, now);
      ack.getMSA().getMsa1_AcknowledgmentCode().setValue(code.name());
      ack.getMSA().getMsa2_MessageControlID().setValue(message.header(10));
      for (int i = 0; i < remarks.size(); i++) {
        error(ack.getERR(i), remarks.get(i));
      }
      return CONTEXT.getPipeParser().encode(ack);
    } catch (HL7Exception e) {
      throw new IllegalStateException("an acknowledgment of our own could not be written", e);
    }
  }

  private static void header(MSH header, MessageText message, Instant now) throws HL7Exception {
    header.getMsh1_FieldSeparator().setValue("|");
    header.getMsh2_EncodingCharacters().setValue("^~\\&");
    header.getMsh3_SendingApplication().getHd1_NamespaceID().setValue("COURSEWATCH");
    header.getMsh4_SendingFacility().getHd1_NamespaceID().setValue(message.header(6));
    header.getMsh5_ReceivingApplication().getHd1_NamespaceID().setValue(message.header(3));
    header.getMsh6_ReceivingFacility().getHd1_NamespaceID().setValue(message.header(4));
    header
        .getMsh7_DateTimeOfMessage()
        .getTs1_Time()
        .setValue(INSTANT.format(now.atOffset(ZoneOffset.UTC)));
    header.getMsh9_MessageType().getMsg1_MessageCode().setValue("ACK");
    header.getMsh9_MessageType().getMsg2_TriggerEvent().setValue(message.component(9, 2));
    header.getMsh9_MessageType().getMsg3_MessageStructure().setValue("ACK");
    String id = UUID.randomUUID().toString().replace("-", "").substring(0, LONGEST_ID);
    header.getMsh10_MessageControlID().setValue(id);
    header.getMsh11_ProcessingID().getPt1_ProcessingID().setValue("P");
    header.getMsh12_VersionID().getVid1_VersionID().setValue("2.5.1");
    header.getMsh18_CharacterSet(0).setValue(message.header(18));
  }

  private static void error(ERR error, Remark remark) throws HL7Exception {
    var place = error.getErr2_ErrorLocation(0);
    place.getErl1_SegmentID().setValue(remark.segment());
    place.getErl2_SegmentSequence().setValue(String.valueOf(remark.place()));
    if (remark.field() > 0) {
      place.getErl3_FieldPosition().setValue(String.valueOf(remark.field()));
    }
    error.getErr3_HL7ErrorCode().getCwe1_Identifier().setValue(remark.cause().number);
    error.getErr3_HL7ErrorCode().getCwe3_NameOfCodingSystem().setValue("HL70357");
    error.getErr4_Severity().setValue(remark.isFault() ? "E" : "W");
    error.getErr8_UserMessage().setValue(remark.text());
  }

  private static HapiContext context() {
    DefaultHapiContext context = new DefaultHapiContext(new CanonicalModelClassFactory("2.5.1"));
    context.setValidationContext(ValidationContextFactory.noValidation());
    return context;
  }
}
