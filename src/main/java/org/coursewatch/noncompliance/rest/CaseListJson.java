package org.coursewatch.noncompliance.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.coursewatch.noncompliance.CaseState;
import org.coursewatch.noncompliance.DetectorCode;
import org.coursewatch.noncompliance.NoncomplianceCase;
import org.coursewatch.noncompliance.PlaceInTime;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.people.PartyId;
import org.jspecify.annotations.Nullable;

/** A page of cases, newest first; {@code next} is the cursor of the next page, null at the end. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseListJson(List<ItemJson> items, @Nullable String next) {

  /**
   * A case. {@code tier} is the one proposed until an action is taken. {@code voided}: every fact
   * among its evidence was voided since. {@code openedBy}, {@code reportable} and {@code courseId}
   * are for the program's office and auditors; a party sees the course where it sees it anyway.
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record ItemJson(
      String caseId,
      int version,
      DetectorCode detector,
      String title,
      @Nullable String partyKind,
      @Nullable String partyId,
      @Nullable String courseId,
      CaseState state,
      Tier tier,
      @Nullable Boolean reportable,
      boolean overturned,
      boolean voided,
      String openedAt,
      @Nullable String openedBy,
      @Nullable String actedAt,
      @Nullable String closedAt) {

    static ItemJson of(
        NoncomplianceCase found, String title, boolean seesCourse, boolean forParty) {
      PartyId party = found.party();
      return new ItemJson(
          found.id().toString(),
          found.standing().version(),
          found.detector(),
          title,
          party == null ? null : party.kind().name(),
          party == null ? null : party.toString(),
          seesCourse && found.course() != null ? found.course().toString() : null,
          found.standing().state(),
          found.standing().tier(),
          forParty ? null : found.standing().reportable(),
          found.standing().overturned(),
          found.voided(),
          found.openedAt().toString(),
          forParty ? null : found.openedBy(),
          text(found.standing().actedAt()),
          text(found.standing().closedAt()));
    }

    private static @Nullable String text(@Nullable Instant instant) {
      return instant == null ? null : instant.toString();
    }
  }

  /** The first {@code limit} of {@code found}; one more tells that there is a next page. */
  static CaseListJson of(
      List<NoncomplianceCase> found,
      int limit,
      Function<NoncomplianceCase, String> title,
      boolean forParty) {
    List<NoncomplianceCase> shown = found.subList(0, Math.min(limit, found.size()));
    String next = null;
    if (found.size() > limit) {
      NoncomplianceCase last = shown.getLast();
      next = new PlaceInTime(last.openedAt(), last.id().value()).text();
    }
    return new CaseListJson(
        shown.stream()
            .map(each -> ItemJson.of(each, title.apply(each), !forParty, forParty))
            .toList(),
        next);
  }
}
