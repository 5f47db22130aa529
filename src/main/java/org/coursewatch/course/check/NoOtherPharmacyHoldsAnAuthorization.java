package org.coursewatch.course.check;

import java.util.List;
import org.coursewatch.course.AuthorizationStanding;
import org.coursewatch.course.Question.PharmacyStanding;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.Situation;

/** A course has one live authorization, and another pharmacy's bars this one. */
final class NoOtherPharmacyHoldsAnAuthorization {

  private NoOtherPharmacyHoldsAnAuthorization() {}

  static List<Refusal> refusals(Situation situation) {
    PharmacyStanding pharmacy = situation.question().pharmacy();
    if (pharmacy == null) {
      return List.of();
    }
    for (AuthorizationStanding standing : situation.authorizations()) {
      if (standing.isLive() && !standing.pharmacy().equals(pharmacy.id())) {
        return List.of(refusal(standing, situation));
      }
    }
    return List.of();
  }

  private static Refusal refusal(AuthorizationStanding live, Situation situation) {
    return Refusal.of(
        RefusalCode.AUTHORIZATION_ELSEWHERE,
        situation.rules(),
        "no live authorization of another pharmacy",
        "one that is live through " + live.lastDay());
  }
}
