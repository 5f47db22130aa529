package org.coursewatch.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.Role;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.program.ContraceptionMethod;

/**
 * The words every page shares, in {@code messages/page.properties} and, in Spanish, {@code
 * page_es.properties}: the frame's own, and those of the domain.
 */
@MessageBundle("page")
public interface PageWords {

  @Message
  String skip();

  @Message
  String otherLanguage();

  @Message
  String signIn();

  @Message
  String account();

  @Message
  String navigation();

  @Message
  String footer();

  @Message
  String rules();

  @Message
  String startTitle();

  @Message
  String startText();

  @Message
  String apiDocumentation();

  @Message
  String health();

  @Message
  String startWork();

  @Message
  String atYourSite(String time);

  @Message
  String save();

  @Message
  String cancel();

  @Message
  String back();

  @Message
  String search();

  @Message
  String next();

  @Message
  String today();

  @Message
  String why();

  @Message
  String nextPage();

  @Message
  String firstPage();

  @Message
  String thereIsAProblem();

  @Message
  String optional();

  @Message
  String pleaseWait();

  @Message
  String requestId(String id);

  @Message
  String whatHelps();

  @Message
  String notADay();

  @Message
  String missing();

  @Message
  String good();

  @Message
  String bad();

  @Message
  String waiting();

  @Message
  String info();

  @Message
  String worklist();

  @Message
  String patients();

  @Message
  String clinicDay();

  @Message
  String enrollments();

  @Message
  String homeTests();

  @Message
  String overdue();

  @Message
  String people();

  @Message
  String pharmacyCheck();

  @Message
  String tasks();

  @Message
  String overview();

  @Message
  String cases();

  @Message
  String whatIf();

  @Message
  String audit();

  @Message
  String operations();

  @Message
  String metrics();

  @Message
  String myNextStep();

  @Message
  String myQuestions();

  @Message
  String myMethods();

  @Message
  String myLooks();

  @Message
  String myChoices();

  @Message
  String notices();

  @Message
  String problem(ProblemType type);

  @Message
  String state(CourseState state);

  @Message
  String check(CheckCode check);

  @Message
  String refusal(RefusalCode code);

  /** What a pharmacy may read of a refusal. */
  @Message
  String publicRefusal(RefusalCode code);

  @Message
  String actor(ResponsibleParty party);

  @Message
  String method(ContraceptionMethod method);

  @Message
  String category(RiskCategory category);

  @Message
  String result(Result result);

  @Message
  String specimen(Specimen specimen);

  @Message
  String setting(Setting setting);

  @Message
  String signer(Signer signer);

  @Message
  String role(Role role);

  @Message
  String fact(FactKind kind);
}
