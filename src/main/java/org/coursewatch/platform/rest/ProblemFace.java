package org.coursewatch.platform.rest;

import org.coursewatch.platform.Problem;

/**
 * How a protocol that has its own document for what goes wrong tells a problem. Where none speaks
 * for an address, a problem is told as RFC 9457 says.
 */
public interface ProblemFace {

  /** Whether it speaks for {@code path}, such as {@code /fhir/metadata}. */
  boolean speaksFor(String path);

  /** The media type of {@link #text}. */
  String mediaType();

  /** The document. */
  String text(Problem problem);
}
