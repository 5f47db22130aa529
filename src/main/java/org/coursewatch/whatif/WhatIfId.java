package org.coursewatch.whatif;

import java.util.UUID;

/** Names a run. */
public record WhatIfId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
