package org.coursewatch.people.rest;

import java.util.List;
import org.coursewatch.people.StandingChange;
import org.coursewatch.people.Standings.Numbered;
import org.jspecify.annotations.Nullable;

/** A page of what happened to the standing of a party, oldest first. */
public record StandingChangesJson(List<StandingChangeJson> items, @Nullable String next) {

  /** One change; {@code through} is the last day of the activation, inside. */
  public record StandingChangeJson(
      int sequence,
      String what,
      String at,
      String on,
      @Nullable String through,
      @Nullable String reason,
      String account) {

    static StandingChangeJson of(Numbered numbered) {
      StandingChange change = numbered.change();
      return new StandingChangeJson(
          numbered.sequence(),
          change.kind().name(),
          change.at().toString(),
          change.on().toString(),
          Texts.of(change.through()),
          change.reason(),
          change.account());
    }
  }

  static StandingChangesJson of(List<Numbered> page, int limit) {
    return new StandingChangesJson(
        page.stream().map(StandingChangeJson::of).toList(),
        Parameters.next(page, limit, Numbered::sequence));
  }
}
