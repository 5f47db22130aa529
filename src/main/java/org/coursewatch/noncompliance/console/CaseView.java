package org.coursewatch.noncompliance.console;

import java.util.List;
import org.coursewatch.noncompliance.CaseEvent;
import org.coursewatch.noncompliance.CaseState;
import org.coursewatch.noncompliance.DetectorCode;
import org.coursewatch.noncompliance.Evidence;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.coursewatch.people.PartyKind;
import org.coursewatch.people.StandingChange;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a case says. A party is not told the accounts of the office, what the office
 * noted for itself, nor a course it does not see anyway.
 *
 * @param party what the party is called, empty while nobody knows
 * @param course the course it is about, null for none or for who does not see it
 * @param openedBy by which account, empty for the party
 * @param proposed what the ladder proposes today, null once acted or for the party
 * @param appealUntil until when the party can appeal, in words; empty when it cannot
 * @param steps what can be done now, and by whoever reads
 * @param outages of the week before it was opened; null for none, and for the party
 * @param form what was sent with the last step, with its faults
 */
record CaseView(
    String id,
    int version,
    DetectorCode detector,
    CaseState state,
    String color,
    Tier tier,
    @Nullable Tier proposed,
    boolean isOverturned,
    boolean isVoided,
    @Nullable PartyKind partyKind,
    String party,
    @Nullable String course,
    String openedAt,
    String openedBy,
    @Nullable Boolean reportable,
    String appealUntil,
    List<Proof> evidence,
    List<Event> history,
    List<Told> told,
    boolean forParty,
    Steps steps,
    Form form,
    List<Option> tiers,
    List<Option> reports,
    List<Option> decisions,
    @Nullable Outages outages) {

  /** For how many minutes the service was not there in the week before, and where that stands. */
  record Outages(long minutes, String address) {}

  /** A piece of evidence in words. */
  record Proof(Evidence.Kind kind, String name, String value, boolean isVoided) {}

  /** Something that happened; {@code account} and {@code reason} are empty where not told. */
  record Event(
      CaseEvent.Kind kind,
      String at,
      String account,
      @Nullable Tier tier,
      StandingChange.@Nullable Kind standing,
      String reason) {}

  /** Who was told of an action. */
  record Told(String account, String at) {}

  /**
   * What whoever reads can do now.
   *
   * @param isOthers whether the appeal is for somebody else to decide
   */
  record Steps(
      boolean review,
      boolean act,
      boolean appeal,
      boolean decide,
      boolean isOthers,
      boolean close) {

    public boolean any() {
      return review || act || appeal || decide || isOthers || close;
    }
  }
}
