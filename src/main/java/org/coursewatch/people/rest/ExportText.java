package org.coursewatch.people.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.coursewatch.people.app.ExportPatient.Export;
import org.coursewatch.people.app.ExportPatient.Section;
import org.coursewatch.platform.json.JsonText;

/** Everything that is kept of a patient, for machines: one member for each section. */
final class ExportText {

  private ExportText() {}

  static String json(Export export) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("exportedAt", export.at().toString())
            .put("patientId", export.patient().id().toString());
    for (Section section : export.sections()) {
      json.set(section.name(), JsonText.parse(JsonText.write(section.content())));
    }
    return JsonText.write(json);
  }
}
