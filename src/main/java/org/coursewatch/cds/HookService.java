package org.coursewatch.cds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;

/** The services that record systems find here: one for each hook. */
enum HookService {
  ORDER_SIGN(
      "order-sign",
      "Isotretinoin: before an order is signed",
      "Says whether the supply that is being ordered may be handed over, and who must do what"
          + " before it may.",
      true),
  ORDER_SELECT(
      "order-select",
      "Isotretinoin: when an order is selected",
      "Says the same of the orders that were just selected.",
      true),
  PATIENT_VIEW(
      "patient-view",
      "Isotretinoin: when a chart is opened",
      "Says what is due in the patient's course, who must do it and by when.",
      false),
  ENCOUNTER_START(
      "encounter-start",
      "Isotretinoin: when a visit begins",
      "Says what is due in the patient's course, so that it can be done during the visit.",
      false);

  /** The only data wanted beforehand: whom it is about. */
  static final String PATIENT_KEY = "patient";

  private static final String PATIENT_QUERY = "Patient/{{context.patientId}}";
  private static final String REQUIREMENTS =
      "The Patient carries the patient number (urn:coursewatch:patient-number), a record number"
          + " known here, or name, birth date and a phone number or e-mail address.";

  private final String hook;
  private final String title;
  private final String description;
  private final boolean forOrders;

  HookService(String hook, String title, String description, boolean forOrders) {
    this.hook = hook;
    this.title = title;
    this.description = description;
    this.forOrders = forOrders;
  }

  /** Such as {@code rems-order-sign}: the last part of its address. */
  String id() {
    return "rems-" + hook;
  }

  /** The hook it is called at, such as {@code order-sign}. */
  String hook() {
    return hook;
  }

  /** Whether it is called with orders. */
  boolean isForOrders() {
    return forOrders;
  }

  /** Empty when there is none with {@code id}. */
  static Optional<HookService> find(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /** What the discovery endpoint tells. */
  static ObjectNode all() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode services = answer.putArray("services");
    for (HookService each : values()) {
      ObjectNode service =
          services
              .addObject()
              .put("hook", each.hook)
              .put("title", each.title)
              .put("description", each.description)
              .put("id", each.id())
              .put("usageRequirements", REQUIREMENTS);
      service.putObject("prefetch").put(PATIENT_KEY, PATIENT_QUERY);
    }
    return answer;
  }
}
