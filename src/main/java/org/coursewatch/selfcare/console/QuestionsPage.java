package org.coursewatch.selfcare.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.selfcare.QuestionAttempt;
import org.coursewatch.selfcare.app.AnswerQuestions;
import org.coursewatch.selfcare.app.ReadOwnCourses;
import org.coursewatch.selfcare.app.ReadOwnCourses.OwnCourse;
import org.coursewatch.selfcare.app.ReadQuestions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /my/questions}: the month's questions, one at a time. What came of an answer stands above
 * the next question. With a script only the questions move, without one the page is shown anew.
 */
@Path("/my/questions")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class QuestionsPage {

  private static final URI HERE = URI.create("/my/questions");

  private final ReadOwnCourses own;
  private final ReadQuestions questions;
  private final AnswerQuestions answer;
  private final Visit visit;

  @CheckedTemplate(basePath = "my")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance questions(Frame frame, QuestionView view);

    static native TemplateInstance questions$piece(QuestionView view);
  }

  @Inject
  QuestionsPage(ReadOwnCourses own, ReadQuestions questions, AnswerQuestions answer, Visit visit) {
    this.own = own;
    this.questions = questions;
    this.answer = answer;
    this.visit = visit;
  }

  @GET
  @Operation(hidden = true)
  public Response show() {
    QuestionView view = view(Form.empty());
    return visit.isPiece()
        ? visit.piece(Templates.questions$piece(view))
        : visit.page(() -> Templates.questions(visit.frame(), view));
  }

  /** Begins an attempt, or goes on with the one of today. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response start(MultivaluedMap<String, String> sent) {
    OwnCourse course = running().orElse(null);
    if (course == null) {
      return visit.to(HERE);
    }
    return orHere(
        () ->
            visit.once(
                Form.of(sent),
                () -> {
                  answer.start(course.id(), visit.actor(), visit.now());
                  return HERE;
                }));
  }

  /** Takes an answer; one to a question that is not asked any more leads to the one that is. */
  @POST
  @Path("answer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response answer(MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    if (!form.value("choice").matches("\\d")) {
      form.fault("choice", visit.words(QuestionWords.class).questionsChoose());
      return visit.isPiece()
          ? visit.piece(Templates.questions$piece(view(form)))
          : visit.again(Templates.questions(visit.frame(), view(form)));
    }
    OwnCourse course = running().orElse(null);
    UUID attempt = attempt(form.value("attempt"));
    if (course == null || attempt == null || !form.value("turn").matches("\\d{1,4}")) {
      return visit.to(HERE);
    }
    int turn = Integer.parseInt(form.value("turn"));
    int choice = Integer.parseInt(form.value("choice"));
    return orHere(
        () ->
            visit.once(
                form,
                () -> {
                  answer.answer(course.id(), attempt, turn, choice, visit.actor(), visit.now());
                  return HERE;
                }));
  }

  private QuestionView view(Form form) {
    QuestionViews views = new QuestionViews(questions, visit);
    OwnCourse course = running().filter(each -> each.month().isAsked()).orElse(null);
    if (course == null) {
      return views.notAsked();
    }
    List<QuestionAttempt> last = questions.list(course.id(), null, 1, visit.actor(), visit.now());
    if (last.isEmpty() || !isShown(last.getFirst(), course)) {
      return views.before(course);
    }
    return views.during(last.getFirst(), form);
  }

  /** One that goes on, and one that was passed today: what came of its last answer is told. */
  private boolean isShown(QuestionAttempt attempt, OwnCourse course) {
    return answer.goesOn(attempt, course.today())
        || (attempt.isPassed() && attempt.startedOn().equals(course.today()));
  }

  private Optional<OwnCourse> running() {
    return own.running(visit.actor(), visit.now());
  }

  private Response orHere(Supplier<Response> work) {
    try {
      return work.get();
    } catch (ProblemException e) {
      if (e.problem().type() == ProblemType.CONFLICT) {
        return visit.to(HERE);
      }
      throw e;
    }
  }

  private static @Nullable UUID attempt(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
