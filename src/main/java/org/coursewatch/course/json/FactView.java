package org.coursewatch.course.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.coursewatch.course.Discretion;
import org.coursewatch.course.RecordedFact;

/** The JSON form of a fact for a reader who may not be told everything. */
public final class FactView {

  /** What stands in the place of a text that is withheld. */
  public static final String WITHHELD = "(withheld)";

  private static final String REASON = "reason";

  private FactView() {}

  /**
   * The fact; {@code {"withheld": true}} where it is not told, and without its free text where the
   * course has anything that is not told.
   */
  public static ObjectNode of(RecordedFact fact, Discretion discretion) {
    if (discretion.withholds(fact)) {
      return JsonNodeFactory.instance.objectNode().put("withheld", true);
    }
    ObjectNode json = FactWriter.write(fact.fact());
    return discretion.withholds() && json.has(REASON) ? json.put(REASON, WITHHELD) : json;
  }
}
