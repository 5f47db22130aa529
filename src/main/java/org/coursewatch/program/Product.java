package org.coursewatch.program;

import java.util.Set;

/**
 * A medicine that only a program's patients may be handed.
 *
 * @param program whose medicine it is
 * @param rxnorm its RxNorm concept: the ingredient or one strength of it
 * @param name for people
 * @param ndcs products of that strength, labeler and product code in nine digits (5-4)
 */
public record Product(String program, String rxnorm, String name, Set<String> ndcs) {

  public Product {
    ndcs = Set.copyOf(ndcs);
  }
}
