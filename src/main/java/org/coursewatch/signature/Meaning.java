package org.coursewatch.signature;

/** What a signature means (21 CFR 11.50(a)(3)): a closed list. The names are stored and sealed. */
public enum Meaning {
  /** A patient's entry about the own part. */
  AUTHORSHIP("I made this entry about myself, and it is true."),
  /** A patient or guardian agrees to a form. */
  CONSENT("I have read this consent, understood it and agree to it."),
  /** The prescriber's signature under a consent form. */
  RESPONSIBILITY(
      "I explained this consent and signed it; those it names besides me have signed it themselves."),
  /** Counseling and contraception, confirmed by whoever is answerable for them. */
  CONFIRMATION("I confirm that this took place as it is recorded."),
  /** What only the prescriber decides. */
  APPROVAL("I decided this as the prescriber and am responsible for it."),
  /** The second person of a record that takes two. */
  AGREEMENT("I have checked this myself, as second person, and agree to it."),
  /** A statement of those who are certified. */
  ATTESTATION("I attest this for myself and will keep to it.");

  private final String statement;

  Meaning(String statement) {
    this.statement = statement;
  }

  /** One sentence that says it, shown with each signature. */
  public String statement() {
    return statement;
  }
}
