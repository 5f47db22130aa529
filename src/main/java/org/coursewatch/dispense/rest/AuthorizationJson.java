package org.coursewatch.dispense.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.coursewatch.course.AuthorizationStanding.Status;
import org.coursewatch.course.Question.Line;
import org.coursewatch.dispense.Authorization;
import org.coursewatch.dispense.IssuedAuthorization;
import org.coursewatch.dispense.StockReturn;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * An authorization. {@code lastDay} is a day in {@code zone}, inside; {@code closesAt} the first
 * instant after it. Instants are in UTC. {@code settledAt} is when it was handed over or reversed,
 * {@code reason} why it was reversed.
 *
 * @param record for those who see everything; left out for a pharmacy
 */
public record AuthorizationJson(
    String number,
    Status status,
    String issuedAt,
    String lastDay,
    String closesAt,
    String zone,
    int daysSupply,
    List<Line> lines,
    @Nullable String settledAt,
    @Nullable String reason,
    @Nullable String returnConfirmedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RecordJson record) {

  /** What was registered at the issue, with the whole evidence for the decision. */
  public record RecordJson(String courseId, String pharmacyId, String rules, ObjectNode decision) {

    static RecordJson of(IssuedAuthorization issued) {
      return new RecordJson(
          issued.course().toString(),
          issued.pharmacy().toString(),
          issued.rules(),
          (ObjectNode) JsonText.parse(issued.decision()));
    }
  }

  /** For the pharmacy it was issued to. */
  static AuthorizationJson of(Authorization authorization) {
    return of(authorization, null);
  }

  /** For those who see everything. */
  static AuthorizationJson withRecord(Authorization authorization) {
    return of(authorization, RecordJson.of(authorization.issued()));
  }

  private static AuthorizationJson of(Authorization authorization, @Nullable RecordJson record) {
    StockReturn returned = authorization.stockReturn();
    return new AuthorizationJson(
        authorization.issued().number().toString(),
        authorization.status(),
        authorization.issued().issuedAt().toString(),
        authorization.standing().lastDay().toString(),
        authorization.closesAt().toString(),
        authorization.zone().zone().getId(),
        authorization.standing().daysSupply(),
        authorization.issued().supply().lines(),
        text(authorization.standing().settledAt()),
        authorization.reversalReason(),
        returned == null ? null : returned.confirmedAt().toString(),
        record);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
