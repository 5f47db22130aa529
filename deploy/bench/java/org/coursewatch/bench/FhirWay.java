package org.coursewatch.bench;

/** A way of writing and reading FHIR. */
interface FhirWay {

  String name();

  /** An answer to {@code $rems-etasu} with eight requirements, built and written. */
  String answer();

  /** A searchset of so many Observations, built and written. */
  String bundle(int observations);

  /** What was read, down to the status of a requirement or the value of an Observation. */
  Object read(String text);
}
