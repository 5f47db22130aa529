package org.coursewatch.dispense;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why an authorization was given back, where it is one of the usual reasons. The ledger keeps the
 * sentence; a page shows it in the language of whoever reads.
 */
public enum ReversalReason {
  NOT_PICKED_UP("the patient did not come", true),
  NOT_WANTED("the patient does not want it", true),
  NOT_IN_STOCK("the product is not in stock", true),
  ENTERED_BY_MISTAKE("entered by mistake", true),
  /** The service's own. */
  LAPSED("lapsed: not handed over by its last day", false),
  /** The service's own. */
  NO_LONGER_CLEARED("no longer cleared", false);

  private final String sentence;
  private final boolean pharmacys;

  ReversalReason(String sentence, boolean pharmacys) {
    this.sentence = sentence;
    this.pharmacys = pharmacys;
  }

  /** As the ledger keeps it. */
  public String sentence() {
    return sentence;
  }

  /** Whether a pharmacy may give it; the others are the service's. */
  public boolean isPharmacys() {
    return pharmacys;
  }

  /** The reason the ledger keeps as {@code sentence}; empty for one in somebody's own words. */
  public static Optional<ReversalReason> of(String sentence) {
    return Arrays.stream(values()).filter(each -> each.sentence.equals(sentence)).findFirst();
  }
}
