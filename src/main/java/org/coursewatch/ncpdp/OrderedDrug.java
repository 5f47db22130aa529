package org.coursewatch.ncpdp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.course.Question.Line;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.program.Product;
import org.coursewatch.program.ProductCatalog;
import org.jspecify.annotations.Nullable;

/**
 * The medicine of a message.
 *
 * @param codes what it is called, by the systems of {@link ProductCatalog}
 * @param quantity capsules, null when not told
 * @param daysSupply null when not told
 * @param refills how often it may be repeated
 */
record OrderedDrug(
    List<Coded> codes, @Nullable Integer quantity, @Nullable Integer daysSupply, int refills) {

  /** A code and the system that gives it its meaning. */
  record Coded(String system, String code) {}

  private static final int MOST_CAPSULES = 10_000;
  private static final int MOST_DAYS = 3_650;
  private static final int MOST_REFILLS = 99;
  private static final int LONGEST_CODE = 100;

  /** Clinical drug, branded drug and their packs, as messages call RxNorm's kinds. */
  private static final Set<String> RXNORM = Set.of("", "SCD", "SBD", "GPK", "BPK");

  private static final Set<String> NDC = Set.of("", "ND");

  OrderedDrug {
    codes = List.copyOf(codes);
  }

  /**
   * Reads both spellings: the code beside the description or in a product, as a product code or as
   * an element of the system's name.
   *
   * @param content of the message
   * @param name such as {@code MedicationPrescribed}
   */
  static OrderedDrug read(XmlElement content, String name, Faults faults) {
    XmlElement drug = content.at(name).orElseGet(() -> XmlElement.of(name));
    List<Coded> codes = new ArrayList<>();
    for (Optional<XmlElement> coded :
        List.of(drug.at("DrugCoded"), drug.at("Product", "DrugCoded"))) {
      coded.ifPresent(found -> codes(found, codes));
    }
    return new OrderedDrug(
        codes,
        number(drug, name, "Quantity", 1, MOST_CAPSULES, faults),
        number(drug, name, "DaysSupply", 1, MOST_DAYS, faults),
        refills(drug, name, faults));
  }

  /** The program's product it is, by any of its codes. */
  Optional<Product> among(ProductCatalog catalog) {
    return codes.stream()
        .flatMap(each -> catalog.find(each.system(), each.code()).stream())
        .findFirst();
  }

  /**
   * What is asked for in all, with every refill: a prescription that may be repeated asks for more
   * than one month. Without days it counts as lasting one day for each capsule, which is the
   * longest that it can last.
   */
  Optional<RequestedSupply> supply() {
    Integer once = daysSupply == null ? quantity : daysSupply;
    if (once == null) {
      return Optional.empty();
    }
    List<Line> lines = quantity == null ? List.of() : List.of(new Line(ndc(), quantity));
    return Optional.of(new RequestedSupply(Math.min(once * (1 + refills), MOST_DAYS), lines));
  }

  private @Nullable String ndc() {
    return codes.stream()
        .filter(each -> each.system().equals(ProductCatalog.NDC))
        .map(Coded::code)
        .findFirst()
        .orElse(null);
  }

  private static void codes(XmlElement coded, List<Coded> codes) {
    add(coded, "ProductCode", NDC, ProductCatalog.NDC, codes);
    add(coded, "DrugDBCode", RXNORM, ProductCatalog.RXNORM, codes);
    coded.textAt("NDC").ifPresent(code -> add(ProductCatalog.NDC, code, codes));
    coded.textAt("RxNorm").ifPresent(code -> add(ProductCatalog.RXNORM, code, codes));
  }

  private static void add(
      XmlElement coded, String name, Set<String> qualifiers, String system, List<Coded> codes) {
    String qualifier = coded.textAt(name, "Qualifier").orElse("");
    if (qualifiers.contains(qualifier)) {
      coded.textAt(name, "Code").ifPresent(code -> add(system, code, codes));
    }
  }

  private static void add(String system, String code, List<Coded> codes) {
    if (code.length() <= LONGEST_CODE) {
      codes.add(new Coded(system, code));
    }
  }

  private static int refills(XmlElement drug, String name, Faults faults) {
    for (String spelled : List.of("NumberOfRefills", "Refills")) {
      Integer refills = number(drug, name, spelled, 0, MOST_REFILLS, faults);
      if (refills != null) {
        return refills;
      }
    }
    return 0;
  }

  /** Part of a capsule, a day or a refill counts as a whole one. */
  private static @Nullable Integer number(
      XmlElement drug, String name, String field, int least, int most, Faults faults) {
    Optional<String> told = drug.textAt(field, "Value").or(() -> drug.textAt(field));
    if (told.isEmpty()) {
      return null;
    }
    Optional<Integer> number =
        Optional.of(told.get())
            .filter(text -> text.matches("\\d{1,7}(\\.\\d{1,6})?"))
            .map(text -> new BigDecimal(text).setScale(0, RoundingMode.CEILING).intValueExact())
            .filter(value -> value >= least && value <= most);
    if (number.isEmpty()) {
      faults.add(
          name + "/" + field, "is no number from " + least + " to " + most, "Send it in digits.");
    }
    return number.orElse(null);
  }
}
