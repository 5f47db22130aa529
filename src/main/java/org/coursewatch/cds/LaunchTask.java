package org.coursewatch.cds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.coursewatch.cds.Card.Todo;
import org.coursewatch.course.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * A Task for the work queue of a record system: launch Coursewatch and do what is to be done there.
 * It has the form of the Medication REMS guide's launch task.
 */
final class LaunchTask {

  private static final String CODES = "http://hl7.org/fhir/smart-app-launch/CodeSystem/smart-codes";
  private static final String REQUESTER = "requester";

  private LaunchTask() {}

  static ObjectNode of(Todo todo, @Nullable CourseId course, UUID id, Setting setting) {
    ObjectNode task =
        JsonNodeFactory.instance.objectNode().put("resourceType", "Task").put("id", id.toString());
    task.putArray("contained")
        .addObject()
        .put("resourceType", "Organization")
        .put("id", REQUESTER)
        .put("active", true)
        .put("name", setting.program().name());
    task.put("status", "requested").put("intent", "proposal");
    code(task.putObject("code"), "launch-app-ehr", "Launch application using the SMART EHR launch");
    task.put("description", todo.description());
    task.putObject("for").put("reference", "Patient/" + setting.request().patientId());
    task.put("authoredOn", setting.now().truncatedTo(ChronoUnit.SECONDS).toString());
    task.putObject("requester")
        .put("reference", "#" + REQUESTER)
        .put("type", "Organization")
        .put("display", setting.program().name());
    String owner = owner(setting.request().userId());
    if (owner != null) {
      task.putObject("owner").put("reference", owner);
    }
    if (setting.order() != null) {
      task.putObject("reasonReference").put("reference", setting.order());
    }
    LocalDate by = todo.by();
    if (by != null) {
      task.putObject("restriction").putObject("period").put("end", by.toString());
    }
    inputs(task.putArray("input"), course, setting);
    return task;
  }

  private static void inputs(ArrayNode inputs, @Nullable CourseId course, Setting setting) {
    ObjectNode application = inputs.addObject();
    code(
        application.putObject("type"), "smartonfhir-application", "SMART on FHIR application URL.");
    application.put("valueUrl", setting.launch());
    ObjectNode context = inputs.addObject();
    code(
        context.putObject("type"),
        "smartonfhir-appcontext",
        "Application context related to this launch.");
    context.put("valueString", setting.appContext(course));
  }

  private static void code(ObjectNode concept, String code, String display) {
    concept
        .putArray("coding")
        .addObject()
        .put("system", CODES)
        .put("code", code)
        .put("display", display);
  }

  /** Only a Practitioner can own it. */
  private static @Nullable String owner(@Nullable String user) {
    return user != null
            && user.startsWith("Practitioner/")
            && HookRequest.isId(HookRequest.lastPart(user))
        ? "Practitioner/" + HookRequest.lastPart(user)
        : null;
  }
}
