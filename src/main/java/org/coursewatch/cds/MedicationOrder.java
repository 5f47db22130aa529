package org.coursewatch.cds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.coursewatch.course.Question.Line;
import org.coursewatch.program.Product;
import org.coursewatch.program.ProductCatalog;
import org.jspecify.annotations.Nullable;

/**
 * An order for a medicine of a program.
 *
 * @param reference such as {@code MedicationRequest/103}, null when the order has no id that can be
 *     referred to
 * @param product what is ordered
 * @param ndc the National Drug Code it was ordered by, null when it was ordered otherwise
 * @param supply how much
 */
record MedicationOrder(
    @Nullable String reference, Product product, @Nullable String ndc, OrderedSupply supply) {

  /** What a MedicationRequest turned out to be. */
  sealed interface Reading {

    /** For a medicine of a program. */
    record Ours(MedicationOrder order) implements Reading {}

    /** For another medicine, or no order at all. */
    record Other() implements Reading {}

    /** It refers to a medicine that cannot be looked at. */
    record Unknown() implements Reading {}
  }

  /** What {@code order}, a MedicationRequest, asks for; codings may stand in any order. */
  static Reading read(JsonNode order, HookResources resources, ProductCatalog catalog) {
    JsonNode coded = order.path("medicationCodeableConcept");
    String reference = order.path("medicationReference").path("reference").asText("");
    if (coded.isMissingNode() && !reference.isEmpty()) {
      Optional<JsonNode> medication = resources.medication(reference, order);
      if (medication.isEmpty()) {
        return new Reading.Unknown();
      }
      coded = medication.get().path("code");
    }
    for (JsonNode coding : coded.path("coding")) {
      String system = coding.path("system").asText("");
      String code = coding.path("code").asText("");
      Optional<Product> product = catalog.find(system, code);
      if (product.isPresent()) {
        return new Reading.Ours(of(order, coded, strongest(coded, product.get(), catalog)));
      }
    }
    return new Reading.Other();
  }

  /** For the engine, null when the order does not say how many capsules. */
  @Nullable Line line() {
    Integer capsules = supply.capsules();
    return capsules == null ? null : new Line(ndc, capsules);
  }

  /** The ingredient says less than a strength, where both are among the codings. */
  private static Product strongest(JsonNode coded, Product first, ProductCatalog catalog) {
    for (JsonNode coding : coded.path("coding")) {
      Optional<Product> product =
          catalog.find(coding.path("system").asText(""), coding.path("code").asText(""));
      if (product.isPresent() && product.get().name().length() > first.name().length()) {
        return product.get();
      }
    }
    return first;
  }

  private static MedicationOrder of(JsonNode order, JsonNode coded, Product product) {
    String id = order.path("id").asText("");
    return new MedicationOrder(
        HookRequest.isId(id) ? "MedicationRequest/" + id : null,
        product,
        ndc(coded),
        OrderedSupply.of(order, product));
  }

  private static @Nullable String ndc(JsonNode coded) {
    for (JsonNode coding : coded.path("coding")) {
      if (coding.path("system").asText().equals(ProductCatalog.NDC)) {
        return coding.path("code").asText();
      }
    }
    return null;
  }
}
