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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.selfcare.PairVerdict;
import org.coursewatch.selfcare.app.ReadOwnCourses;
import org.coursewatch.selfcare.app.ReadOwnCourses.OwnCourse;
import org.coursewatch.selfcare.app.TellOffice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /my/contraception}: the patient's own entry of methods. What does not count is told before
 * it is saved, and saved all the same when it is what is used.
 */
@Path("/my/contraception")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class MethodsPage {

  private static final URI HERE = URI.create("/my/contraception");
  private static final URI SAVED = URI.create("/my/contraception?saved=yes");

  /** The button that only asks. */
  private static final String CHECK = "check";

  /** The button that says that it is true although it does not count. */
  private static final String SURE = "sure";

  private final ReadOwnCourses own;
  private final TellOffice tell;
  private final Visit visit;

  @CheckedTemplate(basePath = "my")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance methods(Frame frame, MethodView view);

    static native TemplateInstance methods$verdict(MethodView view);
  }

  @Inject
  MethodsPage(ReadOwnCourses own, TellOffice tell, Visit visit) {
    this.own = own;
    this.tell = tell;
    this.visit = visit;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@QueryParam("saved") @Nullable String saved) {
    OwnCourse course = course();
    MethodViews views = new MethodViews(visit);
    MethodView view =
        course == null ? views.notAsked() : views.of(course, filled(course), null, saved != null);
    return visit.page(() -> Templates.methods(visit.frame(), view));
  }

  /** Saves the entry; one that does not count only after a second look at it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response save(MultivaluedMap<String, String> sent) {
    OwnCourse course = course();
    if (course == null) {
      return visit.to(HERE);
    }
    Form form = Form.of(sent);
    Set<ContraceptionMethod> methods = methods(form);
    PairVerdict verdict = PairVerdict.of(methods, course.evaluation().rules());
    MethodViews views = new MethodViews(visit);
    MethodView judged = views.of(course, form, views.verdict(verdict), false);
    if (visit.isPiece()) {
      return visit.piece(Templates.methods$verdict(judged));
    }
    if (form.has("do", CHECK)) {
      return visit.page(() -> Templates.methods(visit.frame(), judged));
    }
    if (methods.isEmpty()) {
      form.fault("methods", visit.words(MethodWords.class).verdict(verdict));
      return visit.again(Templates.methods(visit.frame(), views.of(course, form, null, false)));
    }
    if (verdict != PairVerdict.ACCEPTED && !form.has("do", SURE)) {
      return visit.again(Templates.methods(visit.frame(), judged));
    }
    return save(course, methods, form);
  }

  /** The same entry twice on a day is one. */
  private Response save(OwnCourse course, Set<ContraceptionMethod> methods, Form form) {
    try {
      return visit.once(
          form,
          () -> {
            tell.methods(course.id(), methods, visit.actor(), visit.now());
            return SAVED;
          });
    } catch (ProblemException e) {
      if (e.problem().type() == ProblemType.CONFLICT) {
        return visit.to(SAVED);
      }
      throw e;
    }
  }

  private @Nullable OwnCourse course() {
    return own.running(visit.actor(), visit.now())
        .filter(course -> course.month().isAsked())
        .orElse(null);
  }

  /** The own entry that counts, to look at and change. */
  private static Form filled(OwnCourse course) {
    return Form.empty().with("methods", course.month().methods().stream().map(Enum::name).toList());
  }

  private static Set<ContraceptionMethod> methods(Form form) {
    Set<ContraceptionMethod> methods = EnumSet.noneOf(ContraceptionMethod.class);
    Arrays.stream(ContraceptionMethod.values())
        .filter(method -> form.has("methods", method.name()))
        .forEach(methods::add);
    return methods;
  }
}
