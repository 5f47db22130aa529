package org.coursewatch.hl7;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.coursewatch.hl7.Acknowledgment.Cause;
import org.coursewatch.hl7.Acknowledgment.Remark;
import org.coursewatch.lab.ResultFate;
import org.coursewatch.lab.ResultReading.Fault;
import org.coursewatch.lab.ResultReading.Part;

/** What became of a result, as remarks of an acknowledgment. */
final class FateRemarks {

  private FateRemarks() {}

  /**
   * The remarks about the result at {@code place}, such as {@code OBX[2]}; none about one that is
   * recorded.
   */
  static List<Remark> of(String place, ResultFate fate) {
    String segment = place.substring(0, place.indexOf('['));
    int number = Integer.parseInt(place.substring(place.indexOf('[') + 1, place.indexOf(']')));
    List<Remark> remarks = new ArrayList<>();
    for (Fault fault : fate.faults()) {
      String text = "It " + fault.reason() + ". " + fault.remedy();
      remarks.add(
          new Remark(true, cause(fault.part()), segment, number, field(fault.part()), text));
    }
    UUID receipt = fate.receipt();
    if (receipt != null) {
      String text = fate.sentence() + " Receipt " + receipt + ".";
      remarks.add(new Remark(false, Cause.ACCEPTED, segment, number, 0, text));
    }
    return remarks;
  }

  private static Cause cause(Part part) {
    return switch (part) {
      case CODE, UNIT, STATUS -> Cause.NOT_IN_TABLE;
      case DAY -> Cause.FIELD_MISSING;
      case VALUE -> Cause.DATA_TYPE;
      case RESULT -> Cause.SEQUENCE;
    };
  }

  /** The field of OBX. */
  private static int field(Part part) {
    return switch (part) {
      case CODE -> 3;
      case VALUE -> 5;
      case UNIT -> 6;
      case STATUS -> 11;
      case DAY -> 14;
      case RESULT -> 0;
    };
  }
}
