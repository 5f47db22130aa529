package org.coursewatch.ncpdp;

import java.util.Arrays;
import java.util.Optional;

/** The messages that are taken here; a closed list. */
enum ScriptKind {
  INITIATION("REMSInitiationRequest"),
  REQUEST("REMSRequest"),
  FILL("RxFill"),
  CANCELLATION("CancelRx");

  private final String element;

  ScriptKind(String element) {
    this.element = element;
  }

  static Optional<ScriptKind> of(XmlElement content) {
    return Arrays.stream(values()).filter(kind -> content.isCalled(kind.element)).findFirst();
  }
}
