package org.coursewatch.course.json;

import org.coursewatch.course.CourseFact;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;

/** Facts as the text the ledger keeps. */
public final class FactText {

  private FactText() {}

  public static String write(CourseFact fact) {
    return JsonText.write(FactWriter.write(fact));
  }

  /**
   * The fact this service once wrote as {@code text}.
   *
   * @throws IllegalStateException when it cannot be read back; that is damage, not bad input
   */
  public static CourseFact read(String text) {
    Faults faults = new Faults();
    CourseFact fact = FactReader.read(new Fields(JsonText.parse(text), "", faults));
    if (fact == null || !faults.isEmpty()) {
      throw new IllegalStateException("a stored fact cannot be read: " + faults.errors());
    }
    return fact;
  }
}
