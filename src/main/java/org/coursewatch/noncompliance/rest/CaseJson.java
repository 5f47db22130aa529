package org.coursewatch.noncompliance.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.coursewatch.noncompliance.CaseEvent;
import org.coursewatch.noncompliance.Cases.Shown;
import org.coursewatch.noncompliance.Cases.Told;
import org.coursewatch.noncompliance.NoncomplianceCase;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.noncompliance.app.ReadCases;
import org.jspecify.annotations.Nullable;

/**
 * A case with evidence and history. {@code courseId} is there for those who see the course; {@code
 * appealUntil} is outside; {@code proposedTier} and {@code told} are for the program's office and
 * auditors.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseJson(
    CaseListJson.ItemJson summary,
    @Nullable Tier proposedTier,
    @Nullable String appealUntil,
    List<EvidenceJson> evidence,
    List<EventJson> history,
    List<ToldJson> told) {

  /** {@code courseId} belongs to a fact, and to a figure of it. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record EvidenceJson(
      String kind, @Nullable String courseId, String name, String value, boolean voided) {

    static EvidenceJson of(Shown shown) {
      return new EvidenceJson(
          shown.evidence().kind().name(),
          shown.evidence().course() == null ? null : shown.evidence().course().toString(),
          shown.evidence().name(),
          shown.evidence().value(),
          shown.voided());
    }
  }

  /** {@code account} is null for the party, unless it is the party's own doing. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record EventJson(
      String kind,
      String at,
      @Nullable String account,
      @Nullable Tier tier,
      @Nullable Boolean reportable,
      @Nullable String standing,
      @Nullable String reason) {

    static EventJson of(CaseEvent event, boolean forParty) {
      boolean own = event.kind() == CaseEvent.Kind.APPEALED;
      boolean internal =
          event.kind() == CaseEvent.Kind.OPENED || event.kind() == CaseEvent.Kind.REVIEW_BEGUN;
      return new EventJson(
          event.kind().name(),
          event.at().toString(),
          forParty && !own ? null : event.account(),
          forParty && internal ? null : event.tier(),
          forParty ? null : event.reportable(),
          event.standing() == null ? null : event.standing().name(),
          forParty && internal ? null : event.reason());
    }
  }

  /** Who was told of an action, and when. */
  public record ToldJson(String account, String relation, String at) {

    static ToldJson of(Told told) {
      return new ToldJson(told.account(), told.relation(), told.at().toString());
    }
  }

  static CaseJson of(ReadCases.View view) {
    NoncomplianceCase found = view.found();
    Instant until = view.appealUntil();
    boolean seesCourse =
        !view.forParty()
            || view.evidence().stream()
                .anyMatch(
                    each ->
                        found.course() != null && found.course().equals(each.evidence().course()));
    return new CaseJson(
        CaseListJson.ItemJson.of(found, view.title(), seesCourse, view.forParty()),
        view.forParty() ? null : view.proposed(),
        until == null ? null : until.toString(),
        view.evidence().stream().map(EvidenceJson::of).toList(),
        view.history().stream().map(event -> EventJson.of(event, view.forParty())).toList(),
        view.told().stream().map(ToldJson::of).toList());
  }
}
