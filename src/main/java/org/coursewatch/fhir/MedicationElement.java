package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.program.Product;
import org.coursewatch.program.ProductCatalog;
import org.jspecify.annotations.Nullable;

/**
 * What a Medication, or a resource that orders one, tells of the medicine.
 *
 * @param resource as it came
 */
public record MedicationElement(JsonNode resource) {

  private static final int WEEK = 7;
  private static final int MOST_DAYS = 3660;

  /** The medicine of a program it names; its codings may come in any order. */
  public Optional<Product> product(ProductCatalog products) {
    for (JsonNode coding : concept().path("coding")) {
      String system = coding.path("system").asText("").strip();
      Optional<Product> found = products.find(system, coding.path("code").asText("").strip());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * What would be handed over, null when no days are told. They are only those that the order
   * states for one dispensing; nobody guesses them from a number of capsules.
   */
  public @Nullable SupplyRequest supply() {
    JsonNode duration = resource.path("dispenseRequest").path("expectedSupplyDuration");
    BigDecimal value = duration.path("value").decimalValue();
    int unit = days(duration.path("code").asText(duration.path("unit").asText("")));
    if (unit == 0 || value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(MOST_DAYS)) > 0) {
      return null;
    }
    BigDecimal days = value.multiply(BigDecimal.valueOf(unit));
    return new SupplyRequest(days.setScale(0, RoundingMode.UP).intValue(), List.of());
  }

  private static int days(String unit) {
    return switch (unit) {
      case "d", "day", "days" -> 1;
      case "wk", "week", "weeks" -> WEEK;
      default -> 0;
    };
  }

  /** A medicine is named by its own code, by an order's concept, or by what an order contains. */
  private JsonNode concept() {
    for (String name : List.of("code", "medicationCodeableConcept")) {
      if (resource.path(name).has("coding")) {
        return resource.get(name);
      }
    }
    String reference = resource.path("medicationReference").path("reference").asText("");
    for (JsonNode each : resource.path("contained")) {
      if (reference.equals("#" + each.path("id").asText(""))) {
        return each.path("code");
      }
    }
    return MissingNode.getInstance();
  }
}
