package org.coursewatch.lab.app;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.coursewatch.course.CourseFact;
import org.coursewatch.lab.KeptMessage.Item;
import org.coursewatch.lab.KeptMessage.Reason;
import org.coursewatch.lab.KeptMessage.Told;
import org.coursewatch.lab.PatientReport;

/** What has to be kept of one patient's results, while they are taken one by one. */
final class KeptItems {

  private final UUID receipt = UUID.randomUUID();
  private final List<Item> items = new ArrayList<>();

  /** Always true, for whoever counts along. */
  boolean add(String place, Reason reason, List<CourseFact> facts, List<String> remarks) {
    return items.add(new Item(place, reason, facts, remarks));
  }

  boolean isAny() {
    return !items.isEmpty();
  }

  /** What the sender is told; the id of the message if anything is kept. */
  UUID receipt() {
    return receipt;
  }

  Told of(PatientReport report) {
    return new Told(report.patient(), items, report.document());
  }
}
