package org.coursewatch.ncpdp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.coursewatch.course.AuthorizationStanding.Status;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.app.ConfirmReturn;
import org.coursewatch.dispense.app.ReadAuthorization;
import org.coursewatch.dispense.app.RecordHandOver;
import org.coursewatch.dispense.app.ReverseAuthorization;
import org.coursewatch.ncpdp.AuthorizationAtPharmacy.Named;
import org.coursewatch.ncpdp.OncePerMessage.Outcome;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.program.ProductCatalog;

/** What a pharmacy tells of a supply it was authorized to hand over. */
@ApplicationScoped
class SupplyScript {

  private final AuthorizationAtPharmacy authorizations;
  private final RecordHandOver handOver;
  private final ReverseAuthorization reverse;
  private final ConfirmReturn confirmReturn;
  private final ReadAuthorization read;
  private final OncePerMessage once;
  private final ProductCatalog catalog;

  @Inject
  SupplyScript(
      AuthorizationAtPharmacy authorizations,
      RecordHandOver handOver,
      ReverseAuthorization reverse,
      ConfirmReturn confirmReturn,
      ReadAuthorization read,
      OncePerMessage once,
      ProductCatalog catalog) {
    this.authorizations = authorizations;
    this.handOver = handOver;
    this.reverse = reverse;
    this.confirmReturn = confirmReturn;
    this.read = read;
    this.once = once;
    this.catalog = catalog;
  }

  /** Records what became of the supply. */
  Outcome fill(ScriptMessage message, Actor by, Instant now) {
    ToldFill fill = ToldFill.read(message.content(), catalog, new Faults());
    Named named = authorizations.named(message, by, now);
    return once.once(
        message,
        by,
        now,
        () -> {
          AuthorizationNumber number = authorizations.number(named, by, now);
          return RemsReply.status(record(fill, number, by, now));
        });
  }

  /** Gives the authorization back. */
  Outcome cancel(ScriptMessage message, Actor by, Instant now) {
    String reason = ToldFill.reason(message.content(), "canceled");
    Named named = authorizations.named(message, by, now);
    return once.once(
        message,
        by,
        now,
        () -> {
          reverse.reverse(authorizations.number(named, by, now), reason, by, now);
          return RemsReply.status("The authorization is reversed.");
        });
  }

  private String record(ToldFill fill, AuthorizationNumber number, Actor by, Instant now) {
    return switch (fill.step()) {
      case HANDED_OVER, PARTLY -> {
        handOver.record(number, fill.days(), by, now);
        yield "The supply is recorded as handed over.";
      }
      case NOT_HANDED_OVER -> {
        reverse.reverse(number, fill.reason(), by, now);
        yield "The authorization is reversed.";
      }
      case RETURNED -> {
        if (read.read(number, by, now).status() == Status.LIVE) {
          reverse.reverse(number, fill.reason(), by, now);
        }
        confirmReturn.confirm(number, by, now);
        yield "The return to stock is confirmed.";
      }
    };
  }
}
