package org.coursewatch.program.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.coursewatch.program.Product;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads which medicines are under a program. */
final class ProductsReader {

  static final String FILE = "products.yaml";

  private static final Pattern RXNORM = Pattern.compile("[1-9]\\d{0,7}");
  private static final Pattern NDC = Pattern.compile("\\d{5}-\\d{4}");

  private final Faults faults;

  /** Codes read so far: one that stood under two products would name neither. */
  private final Set<String> seen = new HashSet<>();

  ProductsReader(Faults faults) {
    this.faults = faults;
  }

  /** The products in {@code top}; what has a fault is left out. */
  List<Product> read(String program, Section top) {
    String id = top.text("id", "write " + program);
    if (!id.isEmpty() && !id.equals(program)) {
      top.fault("id", "\"" + id + "\" does not match the folder", "write " + program);
    }
    List<Product> products = new ArrayList<>();
    top.section("products", "list the products by RxNorm concept")
        .ifPresent(
            section -> {
              for (String rxnorm : section.keys()) {
                if (!RXNORM.matcher(rxnorm).matches()) {
                  section.fault(rxnorm, "is no RxNorm concept", "write its number in quotes");
                }
                section
                    .section(rxnorm, "say its name and NDCs")
                    .ifPresent(each -> products.add(product(program, rxnorm, each)));
              }
            });
    top.refuseOtherKeys();
    return products;
  }

  private Product product(String program, String rxnorm, Section section) {
    String name = section.text("name", "name it for people");
    Set<String> ndcs = new HashSet<>();
    section.find("ndc").ifPresent(list -> ndcs.addAll(ndcs(section, list)));
    section.refuseOtherKeys();
    return new Product(program, rxnorm, name, ndcs);
  }

  private Set<String> ndcs(Section section, Node list) {
    Set<String> ndcs = new HashSet<>();
    String remedy = "list labelers and products such as \"00591-2434\"";
    if (!(list instanceof SequenceNode sequence)) {
      section.fault("ndc", "is no list", remedy);
      return ndcs;
    }
    for (Node item : sequence.getValue()) {
      String text = item instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!NDC.matcher(text).matches()) {
        faults.add(
            section.place(item),
            section.pathOf("ndc"),
            "\"" + text + "\" is no labeler of five and product of four digits",
            remedy);
      } else if (!seen.add(text)) {
        faults.add(
            section.place(item),
            section.pathOf("ndc"),
            "\"" + text + "\" stands there twice",
            "list each once");
      } else {
        ndcs.add(text.replace("-", ""));
      }
    }
    return ndcs;
  }
}
