package org.coursewatch.dispense.json;

import org.coursewatch.dispense.PublicRefusal;
import org.jspecify.annotations.Nullable;

/** A refusal as a pharmacy reads it; {@code clearsOn} is a program day. */
public record PublicRefusalJson(String code, String message, @Nullable String clearsOn) {

  public static PublicRefusalJson of(PublicRefusal refusal) {
    return new PublicRefusalJson(
        refusal.code(),
        refusal.message(),
        refusal.clearsOn() == null ? null : refusal.clearsOn().toString());
  }
}
