package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.lab.KeptMessage.Channel;
import org.coursewatch.lab.PatientReport;
import org.coursewatch.lab.PatientReport.Placed;
import org.coursewatch.lab.ResultFate;
import org.coursewatch.lab.app.ReceiveReport;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.json.JsonText;

/** Takes the resources of a message, patient by patient, in one transaction. */
@ApplicationScoped
class ResultIntake {

  /** A resource that tells a result, and where it stands in the message. */
  record Told(String place, JsonNode resource) {}

  private final ObservationReader reader;
  private final ReceiveReport receive;

  @Inject
  ResultIntake(ObservationReader reader, ReceiveReport receive) {
    this.reader = reader;
    this.receive = receive;
  }

  /**
   * What became of each of {@code all}, by its place.
   *
   * @param others resources that came with them, by every address they have
   */
  Map<String, ResultFate> take(
      List<Told> all, Map<String, JsonNode> others, Actor by, Instant now) {
    Map<ResultSubject, List<Told>> bySubject = new LinkedHashMap<>();
    for (Told told : all) {
      ResultSubject subject = ResultSubject.of(told.resource(), others);
      bySubject.computeIfAbsent(subject, _ -> new ArrayList<>()).add(told);
    }
    List<PatientReport> reports = new ArrayList<>();
    bySubject.forEach((subject, told) -> reports.add(report(subject, told, now)));
    List<List<ResultFate>> fates = receive.receive(reports, Channel.FHIR, by, now);
    Map<String, ResultFate> byPlace = new HashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      List<Placed> results = reports.get(i).results();
      for (int j = 0; j < results.size(); j++) {
        byPlace.put(results.get(j).place(), fates.get(i).get(j));
      }
    }
    return byPlace;
  }

  private PatientReport report(ResultSubject subject, List<Told> told, Instant now) {
    List<Placed> results = new ArrayList<>();
    ObjectNode document =
        JsonNodeFactory.instance
            .objectNode()
            .put("resourceType", "Bundle")
            .put("type", "collection");
    ArrayNode entries = document.putArray("entry");
    for (Told each : told) {
      results.add(new Placed(each.place(), reader.read(each.resource(), now)));
      entries.addObject().set("resource", each.resource());
    }
    return new PatientReport(subject.patient(), subject.id(), results, JsonText.write(document));
  }
}
