package org.coursewatch.cds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.program.Product;
import org.coursewatch.program.ProductCatalog;
import org.junit.jupiter.api.Test;

/** Which of the orders of a call are ours, and what is looked up where. */
class DraftOrdersTest {

  private static final ProductCatalog CATALOG =
      new ProductCatalog(
          List.of(
              new Product("us-ipledge", "6064", "isotretinoin", Set.of()),
              new Product(
                  "us-ipledge", "197844", "isotretinoin 20 MG Oral Capsule", Set.of("005912434"))));
  private static final String RXNORM = "'system': 'http://www.nlm.nih.gov/research/umls/rxnorm'";
  private static final String ISOTRETINOIN = coded(RXNORM + ", 'code': '6064'");
  private static final String AMOXICILLIN = coded(RXNORM + ", 'code': '617993'");
  private static final String MEDICATION =
      "{'resourceType': 'Medication', 'id': 'm1', 'code': {'coding': [{%s, 'code': '197844'}]}}"
          .formatted(RXNORM);
  private static final String REFERRED = "'medicationReference': {'reference': '%s'}";

  private final List<String> read = new ArrayList<>();

  @Test
  void findsOursAmongSeveralDraftOrders() {
    DraftOrders orders =
        read(HookService.ORDER_SIGN, order("a", AMOXICILLIN), order("b", ISOTRETINOIN));
    assertThat(orders.orders())
        .extracting(MedicationOrder::reference)
        .containsExactly("MedicationRequest/b");
  }

  @Test
  void theSameCodeOfAnotherSystemIsAnotherThing() {
    String other = coded("'system': 'http://snomed.info/sct', 'code': '6064'");
    assertThat(read(HookService.ORDER_SIGN, order("a", other)).isEmpty()).isTrue();
  }

  @Test
  void takesAnOrderThatIsCodedByNdcOnly() {
    String ndc = coded("'system': 'http://hl7.org/fhir/sid/ndc', 'code': '0591-2434-15'");
    MedicationOrder order = read(HookService.ORDER_SIGN, order("a", ndc)).orders().getFirst();
    assertThat(order.product().rxnorm()).isEqualTo("197844");
    assertThat(order.ndc()).isEqualTo("0591-2434-15");
  }

  @Test
  void aStrengthSaysMoreThanTheIngredientWhereverItStands() {
    String both =
        "'medicationCodeableConcept': {'coding': [{%1$s, 'code': '6064'}, {%1$s, 'code': '197844'}]}"
            .formatted(RXNORM);
    assertThat(read(HookService.ORDER_SIGN, order("a", both)).orders().getFirst().product().name())
        .isEqualTo("isotretinoin 20 MG Oral Capsule");
  }

  @Test
  void looksAtTheSelectedOrdersOnlyWhenOneIsSelected() {
    String two = order("a", ISOTRETINOIN) + "," + order("b", ISOTRETINOIN);
    for (String selection :
        List.of("MedicationRequest/b", "b", "https://ehr.example/fhir/MedicationRequest/b")) {
      assertThat(
              selecting(HookService.ORDER_SELECT, "'selections': ['" + selection + "'],", two)
                  .orders())
          .extracting(MedicationOrder::reference)
          .as(selection)
          .containsExactly("MedicationRequest/b");
    }
    assertThat(selecting(HookService.ORDER_SELECT, "'selections': [],", two).isEmpty()).isTrue();
  }

  @Test
  void whatIsCancelledOrNotToBeGivenIsNoOrder() {
    String not = ISOTRETINOIN + ", 'doNotPerform': true";
    String cancelled = ISOTRETINOIN.replace("'draft'", "") + ", 'status': 'cancelled'";
    assertThat(read(HookService.ORDER_SIGN, order("a", not), order("b", cancelled)).isEmpty())
        .isTrue();
  }

  @Test
  void findsTheMedicationContainedSentAlongPrefetchedOrAtTheRecordSystem() {
    String contained = REFERRED.formatted("#m1") + ", 'contained': [" + MEDICATION + "]";
    assertThat(read(HookService.ORDER_SIGN, order("a", contained)).isEmpty()).isFalse();
    String beside = order("a", REFERRED.formatted("Medication/m1"));
    assertThat(read(HookService.ORDER_SIGN, beside, "{'resource': " + MEDICATION + "}").isEmpty())
        .isFalse();
    assertThat(read).isEmpty();
    assertThat(read(HookService.ORDER_SIGN, order("a", REFERRED.formatted("Medication/m7"))))
        .isNotNull();
    assertThat(read).containsExactly("Medication/m7");
  }

  @Test
  void aMedicationNobodyCanLookAtIsMissingData() {
    assertThatThrownBy(
            () -> read(HookService.ORDER_SIGN, order("a", REFERRED.formatted("Medication/gone"))))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.DATA_MISSING));
    String known = order("b", ISOTRETINOIN);
    String unknown = order("a", REFERRED.formatted("Medication/gone"));
    assertThat(read(HookService.ORDER_SIGN, unknown, known).orders()).hasSize(1);
  }

  @Test
  void refusesAnOrderForAnotherPatient() {
    String other = ISOTRETINOIN + ", 'subject': {'reference': 'https://ehr.example/Patient/2'}";
    assertThatThrownBy(() -> read(HookService.ORDER_SIGN, order("a", other)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.MALFORMED));
  }

  private DraftOrders read(HookService service, String... entries) {
    return selecting(service, "", String.join(",", entries));
  }

  private DraftOrders selecting(HookService service, String selections, String entries) {
    String body =
        """
        {'hook': '%s', 'hookInstance': '1', 'context': {'patientId': 'Patient/1', %s
         'draftOrders': {'resourceType': 'Bundle', 'entry': [%s]}}}"""
            .formatted(service.hook(), selections, entries);
    HookRequest request = HookRequest.read(json(body), service);
    Map<String, JsonNode> ehr = Map.of("Medication/m7", json(MEDICATION.replace("m1", "m7")));
    HookResources resources =
        new HookResources(
            request,
            url -> {
              read.add(url);
              return Optional.ofNullable(ehr.get(url));
            });
    return DraftOrders.read(service, request, resources, CATALOG);
  }

  private static String order(String id, String medication) {
    return "{'resource': {'resourceType': 'MedicationRequest', 'id': '%s', %s}}"
        .formatted(id, medication);
  }

  private static String coded(String coding) {
    return "'medicationCodeableConcept': {'coding': [{" + coding + "}]}";
  }

  private static JsonNode json(String text) {
    return JsonText.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
