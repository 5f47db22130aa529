package org.coursewatch.course.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.signature.Meaning;

/** What the page of a course says about decisions, earlier days and its ledger. */
@MessageBundle("ledger")
public interface LedgerWords {

  @Message
  String proposals();

  @Message
  String proposedBy(String account, String role, String at);

  @Message
  String proposedOwn();

  @Message
  String confirm();

  @Message
  String refuse();

  @Message
  String holds();

  @Message
  String holdProposed(String analyte, String at);

  @Message
  String holdReason();

  @Message
  String holdReasonHint();

  @Message
  String holdAccept();

  @Message
  String holdDecline();

  @Message
  String onlyPrescriber();

  @Message
  String signNow();

  @Message
  String waitsForSignature();

  @Message
  String signed(String name, String at, String meaning);

  @Message
  String meaning(Meaning code);

  @Message
  String signAgainTitle();

  @Message
  String signAgain();

  @Message
  String signOut();

  @Message
  String backToCourse();

  @Message
  String asOfTitle();

  @Message
  String asOfDay();

  @Message
  String asOfHint();

  @Message
  String asOfKnown();

  @Message
  String asOfShow();

  @Message
  String asOfBanner(String day);

  @Message
  String asOfBannerKnown(String day);

  @Message
  String asOfWith();

  @Message
  String asOfBack();

  @Message
  String asOfFault();

  @Message
  String withheld();

  @Message
  String glassTitle();

  @Message
  String glassHint();

  @Message
  String glassReason();

  @Message
  String glassOpen();

  @Message
  String reasonMissing();

  @Message
  String evidence();

  @Message
  String evidenceTitle(String number);

  @Message
  String evidenceOf(String number, String day);

  @Message
  String evidenceAsked(String pharmacy, int days);

  @Message
  String evidenceLast(String day);

  @Message
  String evidenceKept();

  @Message
  String evidenceLedger(int version);

  @Message
  String evidenceChecks();

  @Message
  String evidencePrescriber(String day);

  @Message
  String evidencePharmacy(String active, String trained);

  @Message
  String ledger();

  @Message
  String ledgerHint();

  @Message
  String ledgerToday();

  @Message
  String noFacts();

  @Message
  String entry();

  @Message
  String happened();

  @Message
  String learnt();

  @Message
  String toldBy();

  @Message
  String says();

  @Message
  String together(String account);

  @Message
  String factWithheld();

  @Message
  String textWithheld();

  @Message
  String voided(String by, String day, String reason);

  @Message
  String undo();

  @Message
  String older();

  @Message
  String newer();

  @Message
  String outagesTitle();

  @Message
  String outagesLead();

  @Message
  String outagesAll();

  @Message
  String outage(String first, String last, String from, String until, long minutes);
}
