package org.coursewatch.selfcare.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the month's questions. */
@MessageBundle("myquestions")
public interface QuestionWords {

  @Message
  String questionsTitle();

  @Message
  String questionsIntro();

  @Message
  String questionsStart();

  @Message
  String questionsAnother();

  @Message
  String questionsNotAsked();

  @Message
  String questionsUsefulNow(String until);

  @Message
  String questionsUsefulFrom(String from);

  @Message
  String questionsUsefulAny();

  @Message
  String questionsDone(String day);

  @Message
  String questionsDoneFor(String until);

  @Message
  String questionsDoneNow();

  @Message
  String questionOf(int slot, int all);

  @Message
  String questionAgain(int slot, int all);

  @Message
  String questionsRight(int right, int all);

  @Message
  String questionsChoose();

  @Message
  String questionsAnswer();

  @Message
  String answerRight();

  @Message
  String answerWrong();

  @Message
  String answerWas(String answer);

  @Message
  String answerAgain();

  @Message
  String answerWhy(String why);

  @Message
  String passedTitle();

  @Message
  String passedText();

  @Message
  String sourceOf(String source);

  @Message
  String toNextStep();
}
