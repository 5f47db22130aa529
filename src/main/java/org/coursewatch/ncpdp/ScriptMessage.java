package org.coursewatch.ncpdp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.json.Faults;

/**
 * A message as it came.
 *
 * @param attributes of the outermost element: the versions it is written in
 * @param header who sends it and what it is called
 * @param content the one element of its body
 */
record ScriptMessage(Map<String, String> attributes, XmlElement header, XmlElement content) {

  private static final int LONGEST_ID = 100;
  private static final String VERSION = "TransactionVersion";
  private static final Set<String> VERSIONS =
      Set.of("20170715", "2017071", "2023011", "2024011", "2024071");

  ScriptMessage {
    attributes = Map.copyOf(attributes);
  }

  /**
   * @throws ProblemException when it is not a message with an id and one element in its body; names
   *     every fault
   */
  static ScriptMessage read(byte[] body) {
    XmlElement root = XmlText.read(body);
    Faults faults = new Faults();
    if (!root.isCalled("Message")) {
      faults.add("", "is not a message of NCPDP SCRIPT", "Send one Message element.");
      faults.throwIfAny();
    }
    XmlElement none = XmlElement.of("none");
    XmlElement header = root.at("Header").orElse(none);
    XmlElement content = root.at("Body").orElse(none);
    if (header.textAt("MessageID").filter(id -> id.length() <= LONGEST_ID).isEmpty()) {
      faults.add(
          "Header/MessageID",
          "is missing or too long",
          "Send an id of at most " + LONGEST_ID + " characters, another one for each message.");
    }
    if (content.children().size() != 1) {
      faults.add("Body", "does not have one element", "Send one message.");
    }
    faults.throwIfAny();
    return new ScriptMessage(root.attributes(), header, content.children().getFirst());
  }

  /** What its sender calls it. */
  String id() {
    return header.textAt("MessageID").orElseThrow();
  }

  /** What it says, however it is laid out and whenever it is sent. */
  byte[] substance() {
    return XmlText.write(content).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The kind of message.
   *
   * @throws ProblemException when it is of a version or kind that is not taken here, or a test
   */
  ScriptKind kind() {
    Faults faults = new Faults();
    String version = attributes.getOrDefault(VERSION, "");
    if (!version.isEmpty() && !VERSIONS.contains(plain(version))) {
      faults.add(
          "Message/@" + VERSION, "is not a version that is read", "Send 20170715 or 2024011.");
    }
    if (!attributes.getOrDefault("TransactionDomain", "SCRIPT").equalsIgnoreCase("SCRIPT")) {
      faults.add("Message/@TransactionDomain", "is not SCRIPT", "Send a message of SCRIPT.");
    }
    String test = header.textAt("TestMessage").orElse("false").toLowerCase(Locale.ROOT);
    if (!Set.of("false", "0", "n").contains(test)) {
      faults.add("Header/TestMessage", "says that it is a test", "Send tests to a test service.");
    }
    faults.throwIfAny();
    return ScriptKind.of(content).orElseThrow(ScriptMessage::unknown);
  }

  private static String plain(String version) {
    return version.toUpperCase(Locale.ROOT).startsWith("V") ? version.substring(1) : version;
  }

  private static ProblemException unknown() {
    return Problem.malformed(
            List.of(
                new FieldError(
                    "Body",
                    "is a message that is not taken here",
                    "Send REMSInitiationRequest, REMSRequest, RxFill or CancelRx.")))
        .asException();
  }
}
