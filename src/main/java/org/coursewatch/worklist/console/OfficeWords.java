package org.coursewatch.worklist.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.escalation.ContactAttempt;
import org.coursewatch.people.Transfer;
import org.coursewatch.worklist.ItemKey;
import org.coursewatch.worklist.WorklistFilter;

/**
 * The words of the office's pages: calls that are logged, patients, transfers and filters. They
 * stand in {@code messages/office.properties} and its Spanish twin.
 */
@MessageBundle("office")
public interface OfficeWords {

  @Message
  String filterTitle();

  @Message
  String filterOn();

  @Message
  String filterKind();

  @Message
  String kind(ItemKey.Kind kind);

  @Message
  String filterCheck();

  @Message
  String anyCheck();

  @Message
  String filterAssigned();

  @Message
  String assigned(WorklistFilter.Assigned to);

  @Message
  String filterRisk();

  @Message
  String filterWindows();

  @Message
  String filterLate();

  @Message
  String filterPrescriber();

  @Message
  String anyPrescriber();

  @Message
  String applyFilter();

  @Message
  String savedFilters();

  @Message
  String filterName();

  @Message
  String saveFilter();

  @Message
  String removeFilter(String name);

  @Message
  String faultTime();

  @Message
  String faultAhead();

  @Message
  String attemptTitle(String name);

  @Message
  String attemptOn();

  @Message
  String attemptTime();

  @Message
  String attemptTimeHint();

  @Message
  String attemptChannel();

  @Message
  String channel(ContactAttempt.Channel channel);

  @Message
  String attemptOutcome();

  @Message
  String outcome(ContactAttempt.Outcome outcome);

  @Message
  String attemptNote();

  @Message
  String attemptNoteHint();

  @Message
  String attemptSave();

  @Message
  String attemptsEarlier();

  @Message
  String attemptsNone();

  @Message
  String attemptsHint();

  @Message
  String by(String account);

  @Message
  String patientsTitle();

  @Message
  String patientsLink();

  @Message
  String transfersLink();

  @Message
  String enroll();

  @Message
  String searchTitle();

  @Message
  String searchHint();

  @Message
  String searchNumber();

  @Message
  String searchFamily();

  @Message
  String searchBirth();

  @Message
  String search();

  @Message
  String faultSearch();

  @Message
  String faultPatientNumber();

  @Message
  String foundTitle();

  @Message
  String foundNone();

  @Message
  String patientsNone();

  @Message
  String patientColumn();

  @Message
  String stateColumn();

  @Message
  String nextColumn();

  @Message
  String prescriberColumn();

  @Message
  String nothingOpen();

  @Message
  String noCourse();

  @Message
  String transfersTitle();

  @Message
  String transfersNone();

  @Message
  String transferState(Transfer.State state);

  @Message
  String transferNpi(String from, String to);

  @Message
  String transferOffered(String at);

  @Message
  String transferAccept();

  @Message
  String transferRefuse();

  @Message
  String transferWithdraw();
}
