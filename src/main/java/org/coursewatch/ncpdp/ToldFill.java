package org.coursewatch.ncpdp;

import java.util.Optional;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.program.ProductCatalog;
import org.jspecify.annotations.Nullable;

/**
 * What a message tells of a supply.
 *
 * @param step what became of it
 * @param days for how many days what was handed over lasts, null for all that was authorized
 * @param reason why it was not handed over, in the pharmacy's words where it has some
 */
record ToldFill(FillStep step, @Nullable Integer days, String reason) {

  private static final int LONGEST_REASON = 500;

  /**
   * @throws ProblemException when it does not say what became of which supply; names every fault
   */
  static ToldFill read(XmlElement content, ProductCatalog catalog, Faults faults) {
    String name =
        content.at("MedicationDispensed").isPresent()
            ? "MedicationDispensed"
            : "MedicationPrescribed";
    OrderedDrug drug = OrderedDrug.read(content, name, faults);
    if (drug.among(catalog).isEmpty()) {
      faults.add(name + "/DrugCoded", "is no medicine of the program", "Send its NDC or RxNorm.");
    }
    Optional<XmlElement> told =
        content.at("FillStatus").flatMap(status -> status.children().stream().findFirst());
    Optional<FillStep> step = told.flatMap(FillStep::of);
    if (step.isEmpty()) {
      faults.add(
          "RxFill/FillStatus",
          "does not say what became of the supply",
          "Send Dispensed, PartiallyDispensed, NotDispensed or ReturnedToStock.");
    }
    boolean isPart = step.filter(FillStep.PARTLY::equals).isPresent();
    Integer days = drug.daysSupply();
    if (isPart && days == null) {
      days = drug.quantity();
    }
    if (isPart && days == null) {
      faults.add(name + "/DaysSupply", "is missing", "Send for how many days the part lasts.");
    }
    faults.throwIfAny();
    return new ToldFill(step.orElseThrow(), days, reason(told.orElseThrow(), "not handed over"));
  }

  /** The note or the code that {@code element} gives; {@code otherwise} when it has neither. */
  static String reason(XmlElement element, String otherwise) {
    String told = element.textOf("Note").or(() -> element.textOf("ReasonCode")).orElse(otherwise);
    return told.length() > LONGEST_REASON ? told.substring(0, LONGEST_REASON) : told;
  }
}
