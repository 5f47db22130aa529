package org.coursewatch.dispense;

/** Every request for a supply that the rules refused, for counting. Only ever added to. */
public interface RefusedSupplies {

  void add(RefusedSupply refused);
}
