package org.coursewatch.dispense.rest;

import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;

/** A pharmacy's wish to give an authorization back. */
record ReversalRequest(String reason) {

  private static final int LONGEST_REASON = 500;

  /**
   * @throws org.coursewatch.platform.ProblemException when it is malformed; names every fault
   */
  static ReversalRequest read(byte[] body) {
    Faults faults = new Faults();
    Fields fields = new Fields(JsonText.read(body), "", faults);
    String reason = fields.text("reason", LONGEST_REASON);
    fields.refuseUnknown();
    faults.throwIfAny();
    return new ReversalRequest(reason);
  }
}
