package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coursewatch.course.CourseFact.LabResulted.Bound;
import org.coursewatch.lab.ReportedCode;
import org.coursewatch.lab.ReportedResult;
import org.coursewatch.lab.ReportedResult.Status;
import org.coursewatch.lab.ReportedResult.Value;
import org.coursewatch.lab.ResultReading;
import org.coursewatch.lab.ResultReading.Fault;
import org.coursewatch.lab.ResultReading.NotUnderstood;
import org.coursewatch.lab.ResultReading.Part;
import org.coursewatch.lab.app.ResultTerms;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Observation of another system. Leniently: elements nobody asks for are passed over. An
 * extension that changes the meaning of the whole is no such element.
 */
@ApplicationScoped
class ObservationReader {

  private static final int LONGEST_NUMBER = 40;

  private final ResultTerms terms;

  @Inject
  ObservationReader(ResultTerms terms) {
    this.terms = terms;
  }

  /** What {@code resource} means; a resource of another type is not understood. */
  ResultReading read(JsonNode resource, Instant now) {
    if (!resource.path("resourceType").asText().equals("Observation")) {
      return notUnderstood("is no Observation", "Send results as Observations.");
    }
    if (!resource.path("modifierExtension").isEmpty()) {
      return notUnderstood(
          "has a modifier extension nobody knows here", "Send it without the extension.");
    }
    return terms.read(reported(resource), now);
  }

  private static ResultReading notUnderstood(String reason, String remedy) {
    return new NotUnderstood(List.of(new Fault(Part.RESULT, reason, remedy)));
  }

  private ReportedResult reported(JsonNode observation) {
    return new ReportedResult(
        codes(observation.path("code")),
        status(observation.path("status").asText()),
        day(observation),
        value(observation),
        interpretations(observation.path("interpretation")),
        upperLimit(observation),
        isByPatient(observation.path("performer")));
  }

  private static List<ReportedCode> codes(JsonNode concept) {
    List<ReportedCode> codes = new ArrayList<>();
    for (JsonNode coding : concept.path("coding")) {
      codes.add(new ReportedCode(coding.path("system").asText(), coding.path("code").asText()));
    }
    return codes;
  }

  private static List<ReportedCode> interpretations(JsonNode concepts) {
    List<ReportedCode> codes = new ArrayList<>();
    concepts.forEach(concept -> codes.addAll(codes(concept)));
    return codes;
  }

  private static Status status(String code) {
    return switch (code) {
      case "final" -> Status.FINAL;
      case "amended", "corrected" -> Status.CORRECTED;
      case "preliminary" -> Status.PRELIMINARY;
      default -> Status.OTHER;
    };
  }

  /** The day the specimen was taken, told to the day or to the instant. */
  private @Nullable LocalDate day(JsonNode observation) {
    String told =
        Stream.of(
                observation.path("effectiveDateTime"),
                observation.path("effectiveInstant"),
                observation.path("effectivePeriod").path("start"))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .findFirst()
            .orElse("");
    try {
      return told.contains("T") ? terms.dayOf(OffsetDateTime.parse(told)) : LocalDate.parse(told);
    } catch (DateTimeException notToTheDay) {
      return null;
    }
  }

  private static Value value(JsonNode observation) {
    if (observation.has("valueQuantity")) {
      return quantity(observation.get("valueQuantity"));
    }
    if (observation.has("valueCodeableConcept")) {
      JsonNode concept = observation.get("valueCodeableConcept");
      return new Value.Word(codes(concept), concept.path("text").textValue());
    }
    if (observation.path("valueString").isTextual()) {
      return new Value.Word(List.of(), observation.get("valueString").asText());
    }
    if (observation.path("valueBoolean").isBoolean()) {
      String word = observation.get("valueBoolean").booleanValue() ? "positive" : "negative";
      return new Value.Word(List.of(), word);
    }
    return new Value.None();
  }

  private static Value quantity(JsonNode quantity) {
    BigDecimal number = number(quantity.path("value"));
    String comparator = quantity.path("comparator").asText();
    Optional<Bound> bound =
        Stream.of(Bound.values()).filter(each -> each.sign().equals(comparator)).findFirst();
    if (number == null || (!comparator.isEmpty() && bound.isEmpty())) {
      return new Value.None();
    }
    return new Value.Quantity(number, bound.orElse(null), unit(quantity));
  }

  /** The unit as a code, or else as the text that stands for it. */
  private static ReportedCode unit(JsonNode quantity) {
    return quantity.path("code").isTextual()
        ? new ReportedCode(quantity.path("system").asText(), quantity.get("code").asText())
        : new ReportedCode("", quantity.path("unit").asText());
  }

  private static @Nullable BigDecimal number(JsonNode value) {
    return value.isNumber() && value.asText().length() <= LONGEST_NUMBER
        ? value.decimalValue()
        : null;
  }

  /**
   * The upper end of what the laboratory calls normal, in the unit of the value. Of several ranges
   * the strictest counts.
   */
  private static @Nullable BigDecimal upperLimit(JsonNode observation) {
    ReportedCode unit = unit(observation.path("valueQuantity"));
    BigDecimal least = null;
    for (JsonNode range : observation.path("referenceRange")) {
      JsonNode high = range.path("high");
      BigDecimal limit = number(high.path("value"));
      boolean sameUnit = unit(high).code().isEmpty() || unit(high).code().equals(unit.code());
      if (limit != null && sameUnit && isNormal(range.path("type"))) {
        least = least == null ? limit : least.min(limit);
      }
    }
    return least;
  }

  private static boolean isNormal(JsonNode type) {
    return type.isMissingNode()
        || codes(type).stream().anyMatch(code -> code.code().equals("normal"));
  }

  private static boolean isByPatient(JsonNode performers) {
    for (JsonNode performer : performers) {
      String type = performer.path("type").asText();
      String reference = performer.path("reference").asText();
      if (type.equals("Patient")
          || type.equals("RelatedPerson")
          || reference.matches("(.*/)?(Patient|RelatedPerson)/[^/]+")) {
        return true;
      }
    }
    return false;
  }
}
