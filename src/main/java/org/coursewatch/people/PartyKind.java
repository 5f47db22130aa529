package org.coursewatch.people;

/** Who is certified and activated by the program. */
public enum PartyKind {
  PRESCRIBER(Role.PRESCRIBER),
  PHARMACY(Role.REPRESENTATIVE),
  WHOLESALER(Role.WHOLESALER);

  private final Role signer;

  PartyKind(Role signer) {
    this.signer = signer;
  }

  /** The role that attests for such a party, and nobody else does. */
  public Role signer() {
    return signer;
  }
}
