package org.coursewatch.program;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which medicines are under a program, by the codes other systems order them with. */
public final class ProductCatalog {

  /** The system of RxNorm concepts. */
  public static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

  /** The system of National Drug Codes. */
  public static final String NDC = "http://hl7.org/fhir/sid/ndc";

  private static final int LABELER = 5;
  private static final int PRODUCT = 9;

  private final List<Product> products;

  public ProductCatalog(List<Product> products) {
    this.products = List.copyOf(products);
  }

  /**
   * The product that {@code code} of {@code system} names. System and code are both compared: the
   * same code of another system is another thing. An NDC may have any of its forms.
   */
  public Optional<Product> find(String system, String code) {
    return switch (system) {
      case RXNORM -> products.stream().filter(each -> each.rxnorm().equals(code)).findFirst();
      case NDC -> ndc(code);
      default -> Optional.empty();
    };
  }

  /** The product with this National Drug Code in any of its forms. */
  public Optional<Product> ndc(String code) {
    Set<String> forms = forms(code.strip());
    return products.stream()
        .filter(each -> each.ndcs().stream().anyMatch(forms::contains))
        .findFirst();
  }

  /** Every product, in the order of the files. */
  public List<Product> all() {
    return products;
  }

  /**
   * Labeler and product code in nine digits; more than one where ten digits without hyphens leave
   * open which part is short, none for what is no NDC.
   */
  static Set<String> forms(String code) {
    Set<String> forms = new LinkedHashSet<>();
    if (code.matches("\\d{4,5}-\\d{3,4}(-\\d{1,2})?")) {
      String[] parts = code.split("-");
      forms.add(padded(parts[0], LABELER) + padded(parts[1], PRODUCT - LABELER));
    } else if (code.matches("\\d{11}")) {
      forms.add(code.substring(0, PRODUCT));
    } else if (code.matches("\\d{10}")) {
      // 4-4-2, 5-3-2, 5-4-1
      forms.add(("0" + code).substring(0, PRODUCT));
      forms.add(code.substring(0, LABELER) + "0" + code.substring(LABELER, PRODUCT - 1));
      forms.add(code.substring(0, PRODUCT));
    }
    return forms;
  }

  private static String padded(String digits, int length) {
    return "0".repeat(length - digits.length()) + digits;
  }
}
