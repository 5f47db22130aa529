package org.coursewatch.cds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.coursewatch.cds.Card.Indicator;
import org.coursewatch.cds.Card.Todo;
import org.coursewatch.course.CardAnswer.Reason;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.app.FindCase.Found.Judged;
import org.jspecify.annotations.Nullable;

/** Cards as CDS Hooks writes them: nothing null, nothing empty but the list itself. */
final class CardsJson {

  /** The system of the reasons that cards offer for putting them aside. */
  static final String REASONS = "urn:coursewatch:card-override-reason";

  private static final String CASE = "org.coursewatch.case";

  private CardsJson() {}

  /** Nothing to say. */
  static ObjectNode none() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putArray("cards");
    return answer;
  }

  /**
   * {@code cards} in their order.
   *
   * @param judged the case they are about, for machines; null when there is none
   */
  static ObjectNode write(List<Card> cards, @Nullable Judged judged, Setting setting) {
    ObjectNode answer = none();
    ArrayNode written = answer.withArray("cards");
    for (int i = 0; i < cards.size(); i++) {
      write(written.addObject(), cards.get(i), i + 1, setting);
    }
    if (judged != null && !cards.isEmpty()) {
      answer
          .putObject("extension")
          .putObject(CASE)
          .put("caseNumber", judged.number().toString())
          .put("allowed", judged.evaluation().allowed());
    }
    return answer;
  }

  private static void write(ObjectNode node, Card card, int number, Setting setting) {
    node.put("uuid", setting.answer().card(number).toString())
        .put("summary", card.summary())
        .put("detail", card.detail())
        .put("indicator", card.indicator().code());
    node.putObject("source")
        .put("label", setting.program().name())
        .put("url", setting.address() + "/");
    Todo todo = card.todo();
    if (todo != null) {
      suggest(node, todo, card.course(), number, setting);
    }
    if (card.indicator() == Indicator.WARNING) {
      reasons(node.putArray("overrideReasons"));
    }
    links(node.putArray("links"), card.course(), setting);
  }

  private static void suggest(
      ObjectNode node, Todo todo, @Nullable CourseId course, int number, Setting setting) {
    UUID id = setting.answer().suggestion(number);
    ObjectNode suggestion =
        node.putArray("suggestions")
            .addObject()
            .put("label", "Put it into the work queue")
            .put("uuid", id.toString());
    suggestion
        .putArray("actions")
        .addObject()
        .put("type", "create")
        .put("description", "Add a task that opens Coursewatch: " + todo.description())
        .set("resource", LaunchTask.of(todo, course, id, setting));
    node.put("selectionBehavior", "at-most-one");
  }

  private static void reasons(ArrayNode reasons) {
    for (Reason each : Reason.values()) {
      if (each != Reason.OTHER) {
        reasons
            .addObject()
            .put("code", each.name())
            .put("system", REASONS)
            .put("display", each.sentence());
      }
    }
  }

  private static void links(ArrayNode links, @Nullable CourseId course, Setting setting) {
    links
        .addObject()
        .put("label", course == null ? "Enroll in Coursewatch" : "Open the course in Coursewatch")
        .put("url", setting.page(course))
        .put("type", "absolute");
    links
        .addObject()
        .put("label", "Open Coursewatch for this patient")
        .put("url", setting.launch())
        .put("type", "smart")
        .put("appContext", setting.appContext(course));
  }
}
