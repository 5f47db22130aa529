package org.coursewatch.dispense.rest;

import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;

/** A confirmed return says nothing but itself: no body, or an empty object. */
final class ReturnRequest {

  private ReturnRequest() {}

  /**
   * @throws org.coursewatch.platform.ProblemException when the body says anything
   */
  static void read(byte[] body) {
    if (body.length > 0) {
      Faults faults = new Faults();
      new Fields(JsonText.read(body), "", faults).refuseUnknown();
      faults.throwIfAny();
    }
  }
}
