package org.coursewatch.hometest.rest;

import org.coursewatch.hometest.HomeTestCode;

/** A code to lay beside the kit; {@code expiresAt} is outside, in UTC. */
public record HomeTestCodeJson(String code, String issuedAt, String expiresAt) {

  static HomeTestCodeJson of(HomeTestCode code) {
    return new HomeTestCodeJson(
        code.text(), code.issuedAt().toString(), code.expiresAt().toString());
  }
}
