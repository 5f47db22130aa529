package org.coursewatch.cds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.coursewatch.course.Question.Line;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.program.ProductCatalog;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a call that are for a medicine of a program.
 *
 * @param orders in the order in which they were sent
 */
record DraftOrders(List<MedicationOrder> orders) {

  private static final Set<String> OVER =
      Set.of("cancelled", "entered-in-error", "stopped", "completed");

  DraftOrders {
    orders = List.copyOf(orders);
  }

  /**
   * The orders that {@code service} was called with; at {@code order-select} only the selected
   * ones.
   *
   * @throws org.coursewatch.platform.ProblemException when an order is another patient's, or when
   *     nobody can tell whether any is for a medicine of a program
   */
  static DraftOrders read(
      HookService service, HookRequest request, HookResources resources, ProductCatalog catalog) {
    Set<String> selected = new HashSet<>();
    request.context().path("selections").forEach(each -> selected.add(tail(each.asText())));
    List<MedicationOrder> ours = new ArrayList<>();
    boolean unknown = false;
    for (JsonNode entry : request.context().path("draftOrders").path("entry")) {
      JsonNode order = entry.path("resource");
      boolean wanted = service != HookService.ORDER_SELECT || isSelected(entry, selected);
      if (wanted && isOrder(order)) {
        refuseOtherPatient(order, request);
        switch (MedicationOrder.read(order, resources, catalog)) {
          case MedicationOrder.Reading.Ours(MedicationOrder found) -> ours.add(found);
          case MedicationOrder.Reading.Unknown _ -> unknown = true;
          case MedicationOrder.Reading.Other _ -> {}
        }
      }
    }
    if (ours.isEmpty() && unknown) {
      throw HookResources.missing(
          "The Medication of an order was not sent and cannot be read.",
          "Send it contained in the order, or fhirServer and fhirAuthorization.");
    }
    return new DraftOrders(ours);
  }

  boolean isEmpty() {
    return orders.isEmpty();
  }

  /** What would be handed over if all of them were filled at once: they are taken together. */
  SupplyRequest request() {
    List<Line> lines =
        orders.stream().map(MedicationOrder::line).flatMap(Stream::ofNullable).toList();
    return new SupplyRequest(days(), lines);
  }

  /** The longest time that one of them says it lasts, null when none does. */
  @Nullable Integer days() {
    return orders.stream()
        .map(each -> each.supply().days())
        .filter(Objects::nonNull)
        .max(Integer::compare)
        .orElse(null);
  }

  private static boolean isOrder(JsonNode resource) {
    return resource.path("resourceType").asText().equals("MedicationRequest")
        && !resource.path("doNotPerform").asBoolean(false)
        && !OVER.contains(resource.path("status").asText());
  }

  private static boolean isSelected(JsonNode entry, Collection<String> selected) {
    JsonNode order = entry.path("resource");
    String id = order.path("id").asText();
    return selected.contains(order.path("resourceType").asText() + "/" + id)
        || (!id.isEmpty() && selected.contains(id))
        || selected.contains(tail(entry.path("fullUrl").asText("-")));
  }

  /** Type and id of a reference, however it begins. */
  private static String tail(String reference) {
    String[] parts = reference.split("/");
    return parts.length < 2 ? reference : parts[parts.length - 2] + "/" + parts[parts.length - 1];
  }

  private static void refuseOtherPatient(JsonNode order, HookRequest request) {
    String subject = order.path("subject").path("reference").asText("");
    if (subject.contains("Patient/")
        && !HookRequest.lastPart(subject).equals(request.patientId())) {
      throw HookRequest.otherPatient("context.draftOrders");
    }
  }
}
