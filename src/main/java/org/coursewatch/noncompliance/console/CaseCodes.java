package org.coursewatch.noncompliance.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.noncompliance.CaseEvent;
import org.coursewatch.noncompliance.CaseState;
import org.coursewatch.noncompliance.DetectorCode;
import org.coursewatch.noncompliance.Evidence;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.people.PartyKind;
import org.coursewatch.people.StandingChange;

/** The words of codes about cases. */
@MessageBundle("casecodes")
public interface CaseCodes {

  @Message
  String state(CaseState state);

  @Message
  String tier(Tier tier);

  @Message
  String detector(DetectorCode detector);

  @Message
  String event(CaseEvent.Kind kind);

  @Message
  String kind(Evidence.Kind kind);

  @Message
  String figure(Figure figure);

  @Message
  String change(StandingChange.Kind kind);

  @Message
  String party(PartyKind kind);
}
