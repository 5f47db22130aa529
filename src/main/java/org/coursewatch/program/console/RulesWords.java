package org.coursewatch.program.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.program.Effect;
import org.coursewatch.program.LabSchedule;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.Strength;

/**
 * The words of the pages about rules, in {@code messages/rules.properties} and its translations.
 */
@MessageBundle("rules")
public interface RulesWords {

  @Message
  String title();

  @Message
  String lead();

  @Message
  String programs();

  @Message
  String programsDays(String zone);

  @Message
  String versions();

  @Message
  String version();

  @Message
  String inForceFrom();

  @Message
  String announced();

  @Message
  String standing();

  @Message
  String inForce();

  @Message
  String comes();

  @Message
  String past();

  @Message
  String changes();

  @Message
  String firstVersion();

  @Message
  String changedRules(int count, int all);

  @Message
  String sideBySide();

  @Message
  String sideBySideOf(String name);

  @Message
  String whatChanges(String day);

  @Message
  String whatChangesNothing();

  @Message
  String older();

  @Message
  String newer();

  @Message
  String compare();

  @Message
  String show();

  @Message
  String showChanges();

  @Message
  String showAll();

  @Message
  String rule();

  @Message
  String different();

  @Message
  String same();

  @Message
  String unmet();

  @Message
  String strengthIs();

  @Message
  String source();

  @Message
  String sourceLine(String document, String section, String day);

  @Message
  String note();

  @Message
  String noChanges();

  @Message
  String unknownProgram();

  @Message
  String unknownProgramRemedy();

  @Message
  String unknownCode();

  @Message
  String unknownCodeRemedy();

  @Message
  String forWhichCourses();

  @Message
  String reached(long count);

  @Message
  String reachedNote();

  @Message
  String reachedOwn();

  @Message
  String reachedList();

  @Message
  String reachedTitle(String day);

  @Message
  String reachedNone();

  @Message
  String patient();

  @Message
  String openedOn();

  @Message
  String state();

  @Message
  String openCourse();

  @Message
  String whyTitle();

  @Message
  String whyAll();

  @Message
  String whyAllLead();

  @Message
  String refusals();

  @Message
  String checks();

  @Message
  String means();

  @Message
  String whoActs();

  @Message
  String helps();

  @Message
  String example();

  @Message
  String rulesBehind();

  @Message
  String nowInForce(String version);

  @Message
  String fromDay(String day);

  @Message
  String before();

  @Message
  String after();

  @Message
  String seeSideBySide();

  @Message
  String code();

  @Message
  String always();

  @Message
  String absent();

  @Message
  String yes();

  @Message
  String no();

  @Message
  String days(int number);

  @Message
  String years(int number);

  @Message
  String capsules(int number);

  @Message
  String results(int number);

  @Message
  String points(int number);

  @Message
  String percent(int number);

  @Message
  String timesLimit();

  @Message
  String rung(String over, String unit, String action);

  @Message
  String step(LadderStep step);

  @Message
  String schedule(LabSchedule schedule);

  @Message
  String basis(AcceptedBasis basis);

  @Message
  String group(RuleGroup group);

  @Message
  String strength(Strength strength);

  @Message
  String effect(Effect effect);

  @Message
  String meaning(RuleKey key);
}
