package org.coursewatch.people.rest;

import org.coursewatch.people.Cover;
import org.jspecify.annotations.Nullable;

/** A cover; both ends are instants, the second one outside. */
public record CoverJson(
    String coverId, String prescriberId, String delegateId, String from, @Nullable String until) {

  static CoverJson of(Cover cover) {
    return new CoverJson(
        cover.id().toString(),
        cover.prescriber().toString(),
        cover.delegate().toString(),
        cover.from().toString(),
        Texts.of(cover.until()));
  }
}
