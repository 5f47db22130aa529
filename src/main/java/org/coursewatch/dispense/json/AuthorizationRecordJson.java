package org.coursewatch.dispense.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.coursewatch.dispense.IssuedAuthorization;
import org.coursewatch.dispense.StockReturn;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/** Everything that is kept of an authorization, for whoever asks for a whole record. */
public record AuthorizationRecordJson(
    String number,
    String courseId,
    String pharmacyId,
    String issuedAt,
    String lastDay,
    int daysSupply,
    JsonNode lines,
    String rules,
    @Nullable String returnedAt,
    JsonNode decision) {

  public static AuthorizationRecordJson of(
      IssuedAuthorization issued, @Nullable StockReturn returned) {
    return new AuthorizationRecordJson(
        issued.number().toString(),
        issued.course().toString(),
        issued.pharmacy().toString(),
        issued.issuedAt().toString(),
        issued.lastDay().toString(),
        issued.supply().daysSupply(),
        LinesText.tree(issued.supply().lines()),
        issued.rules(),
        returned == null ? null : returned.confirmedAt().toString(),
        JsonText.parse(issued.decision()));
  }
}
