package org.coursewatch.dispense.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts of the question and the answer, and what the pharmacy's pages share: {@code
 * messages/dispense*.properties}.
 */
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
}
