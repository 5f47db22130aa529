package org.coursewatch.dispense.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of a pharmacy's pages, in {@code messages/dispense*.properties}. */
@MessageBundle("dispense")
public interface DispenseWords {

  @Message
  String title();

  @Message
  String tasksTitle();

  @Message
  String intro();

  @Message
  String patientNumber();

  @Message
  String patientNumberHint();

  @Message
  String birthDate();

  @Message
  String birthDateHint();

  @Message
  String more();

  @Message
  String daysSupply();

  @Message
  String daysHint();

  @Message
  String products();

  @Message
  String productsHint();

  @Message
  String ndc(int place);

  @Message
  String quantity(int place);

  @Message
  String ask();

  @Message
  String scan();

  @Message
  String scanClose();

  @Message
  String scanVideo();

  @Message
  String scanStarting();

  @Message
  String scanLooking();

  @Message
  String scanFound();

  @Message
  String scanRefused();

  @Message
  String scanFailed();

  @Message
  String numberMissing();

  @Message
  String numberMistyped();

  @Message
  String birthMissing();

  @Message
  String birthUnreadable();

  @Message
  String daysFault();

  @Message
  String quantityFault();

  @Message
  String ndcFault();

  @Message
  String nobody();

  @Message
  String waitSeconds(long seconds);

  @Message
  String waitMinutes(long minutes);

  @Message
  String shutOut();

  @Message
  String standingTitle();

  @Message
  String activateFirst();

  @Message
  String trainFirst();

  @Message
  String peopleLink();

  @Message
  String yes();

  @Message
  String no();

  @Message
  String mayBeHandedOver();

  @Message
  String notToBeHandedOver();

  @Message
  String until(String deadline);

  @Message
  String askedFor(String number);

  @Message
  String days(int days);

  @Message
  String authorize();

  @Message
  String authorizeHint();

  @Message
  String heldTitle(String number);

  @Message
  String heldLink();

  @Message
  String heldLinkRefused();

  @Message
  String another();

  @Message
  String again();

  @Message
  String clearsOn(String day);

  @Message
  String blisters();

  @Message
  String notCleared();

  @Message
  String authorizationTitle(String number);

  @Message
  String live();

  @Message
  String handedOver(String at);

  @Message
  String reversed(String at);

  @Message
  String returned(String at, String returnedAt);

  @Message
  String lapsed();

  @Message
  String noLongerCleared();

  @Message
  String lastMinute();

  @Message
  String issued();

  @Message
  String supply();

  @Message
  String line(int quantity, String ndc);

  @Message
  String lineWithoutNdc(int quantity);

  @Message
  String reason();

  @Message
  String handOverTitle();

  @Message
  String handOverHint();

  @Message
  String handOver();

  @Message
  String fewerDays();

  @Message
  String tooManyDays();

  @Message
  String reverseTitle();

  @Message
  String reverseHint();

  @Message
  String reverseWhy();

  @Message
  String reverse();

  @Message
  String otherReason();

  @Message
  String ownWords();

  @Message
  String ownWordsHint();

  @Message
  String reasonMissing();

  @Message
  String reasonInWords(int most);

  @Message
  String notPickedUp();

  @Message
  String notWanted();

  @Message
  String notInStock();

  @Message
  String enteredByMistake();

  @Message
  String lapsedReason();

  @Message
  String noLongerClearedReason();

  @Message
  String returnTitle();

  @Message
  String confirmReturn();

  @Message
  String notDone();

  @Message
  String refusedNow();

  @Message
  String labelLink();

  @Message
  String labelTitle();

  @Message
  String labelHint();

  @Message
  String labelLast(String day);

  @Message
  String print();

  @Message
  String printHint();

  @Message
  String noLabel();

  @Message
  String backToAuthorization();

  @Message
  String tasksIntro(String day);

  @Message
  String tasksEmpty();

  @Message
  String toHandOver(int count);

  @Message
  String toHandOverHint();

  @Message
  String toReverse(int count);

  @Message
  String toReverseHint();

  @Message
  String toReturn(int count);

  @Message
  String toReturnHint();

  @Message
  String authorization();

  @Message
  String lastDay();

  @Message
  String left();

  @Message
  String since();

  @Message
  String action();

  @Message
  String open();

  @Message
  String openOf(String number);

  @Message
  String inStock();

  @Message
  String inStockOf(String number);

  @Message
  String lastDayToday();

  @Message
  String oneDayLeft();

  @Message
  String daysLeft(long days);

  @Message
  String activeThrough(String day);

  @Message
  String pending();

  @Message
  String expired(String day);

  @Message
  String suspended();

  @Message
  String deactivated();

  @Message
  String signed(int done, int all);

  @Message
  String attestTitle();

  @Message
  String attestHint();

  @Message
  String attest();

  @Message
  String statementsMissing();

  @Message
  String attestLater();

  @Message
  String signInAgain();

  @Message
  String trainings();

  @Message
  String noTrainings();

  @Message
  String who();

  @Message
  String trainedOn();

  @Message
  String recordedBy();

  @Message
  String recordTraining();

  @Message
  String whoMissing();

  @Message
  String trainedOnMissing();
}
