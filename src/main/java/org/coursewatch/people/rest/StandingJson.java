package org.coursewatch.people.rest;

import java.util.List;
import org.coursewatch.people.Attestation;
import org.coursewatch.people.AttestationForm.Statement;
import org.coursewatch.people.app.ReadStanding;
import org.jspecify.annotations.Nullable;

/** Where a party stands today, and what it signs to be activated or renewed. */
public record StandingJson(
    String partyId,
    String kind,
    String status,
    @Nullable String activeThrough,
    @Nullable String renewableFrom,
    String version,
    List<StatementJson> statements) {

  /** A statement; {@code signedAt} is null until it is signed for the next activation. */
  public record StatementJson(
      String code,
      String text,
      String citation,
      @Nullable String signedAt,
      @Nullable String signedBy) {}

  static StandingJson of(ReadStanding.View view) {
    return new StandingJson(
        view.party().id().toString(),
        view.party().id().kind().name(),
        view.status().name(),
        Texts.of(view.activeThrough()),
        Texts.of(view.renewableFrom()),
        view.form().version(),
        view.form().statements().stream().map(each -> statement(each, view)).toList());
  }

  private static StatementJson statement(Statement statement, ReadStanding.View view) {
    Attestation signed =
        view.signed().stream()
            .filter(each -> each.statement().code().equals(statement.code()))
            .findFirst()
            .orElse(null);
    return new StatementJson(
        statement.code(),
        statement.text(),
        statement.citation(),
        signed == null ? null : signed.signedAt().toString(),
        signed == null ? null : signed.signer());
  }
}
