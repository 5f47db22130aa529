package org.coursewatch.platform.rest;

/** Why a node is not ready: one of a few sentences, which name no address and nobody. */
final class Why {

  /** What the answer at {@code /q/health/ready} calls it. */
  static final String KEY = "why";

  private Why() {}
}
