package org.coursewatch.ncpdp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The message that answers one. */
final class ScriptReply {

  /** The media type of messages. */
  static final String MEDIA_TYPE = "application/xml";

  private static final String NEWEST = "2024011";
  private static final String[] VERSIONS = {
    "DatatypesVersion",
    "TransportVersion",
    "TransactionDomain",
    "TransactionVersion",
    "StructuresVersion",
    "ECLVersion"
  };

  private ScriptReply() {}

  /**
   * The reply to {@code message} with {@code content}, in the versions it came in. The same message
   * of the same account gets a reply of the same id.
   */
  static String text(ScriptMessage message, XmlElement content, String account, Instant now) {
    XmlElement from = message.header();
    String id = "reply/" + account + "/" + message.id();
    XmlElement header =
        XmlElement.of(
            "Header",
            party("To", from.at("From").orElse(null)),
            party("From", from.at("To").orElse(null)),
            XmlElement.leaf(
                "MessageID",
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString()),
            XmlElement.leaf("RelatesToMessageID", message.id()),
            sent(now),
            XmlElement.leaf(
                "PrescriberOrderNumber", from.textAt("PrescriberOrderNumber").orElse(null)));
    return message(message.attributes(), header, content);
  }

  /** A reply to what could not be read well enough to say what it was. */
  static String toNobody(XmlElement content, Instant now) {
    XmlElement header = XmlElement.of("Header", sent(now));
    return message(Map.of(), header, content);
  }

  private static String message(Map<String, String> sent, XmlElement header, XmlElement content) {
    Map<String, String> attributes = new TreeMap<>();
    for (String name : VERSIONS) {
      String usual = name.equals("TransactionDomain") ? "SCRIPT" : NEWEST;
      String told = sent.getOrDefault(name, "");
      attributes.put(name, told.isEmpty() ? usual : told);
    }
    XmlElement plain = XmlElement.of("Message", header, XmlElement.of("Body", content));
    return XmlText.write(new XmlElement("Message", attributes, plain.children(), ""));
  }

  private static XmlElement sent(Instant now) {
    return XmlElement.leaf("SentTime", now.truncatedTo(ChronoUnit.MILLIS).toString());
  }

  private static @Nullable XmlElement party(String name, @Nullable XmlElement told) {
    return told == null
        ? null
        : new XmlElement(name, told.attributes(), told.children(), told.text());
  }
}
