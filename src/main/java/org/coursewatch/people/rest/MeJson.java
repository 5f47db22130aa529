package org.coursewatch.people.rest;

import java.util.List;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoAmI;
import org.jspecify.annotations.Nullable;

/** Who the caller is, until when, and what it has to do about that. */
public record MeJson(
    String account,
    String role,
    @Nullable String prescriberId,
    @Nullable String practiceId,
    @Nullable String pharmacyId,
    @Nullable String wholesalerId,
    @Nullable String patientId,
    @Nullable String status,
    @Nullable String activeThrough,
    @Nullable String trainedOn,
    List<String> tasks) {

  static MeJson of(WhoAmI.Me me) {
    Actor actor = me.actor();
    return new MeJson(
        actor.account(),
        actor.role().label(),
        Texts.of(actor.prescriber()),
        Texts.of(actor.reach().practice()),
        Texts.of(actor.pharmacy()),
        Texts.of(actor.wholesaler()),
        Texts.of(actor.patient()),
        me.standing() == null ? null : me.standing().status().name(),
        me.standing() == null ? null : Texts.of(me.standing().activeThrough()),
        Texts.of(me.trainedOn()),
        me.tasks().stream().map(Enum::name).toList());
  }
}
