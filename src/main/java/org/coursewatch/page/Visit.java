package org.coursewatch.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.coursewatch.notice.Language;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ServiceClock;
import org.jspecify.annotations.Nullable;

/** One request for a page: who asks, in which language, when, and how it is answered. */
@RequestScoped
public class Visit {

  private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

  private final SignedIn signedIn;
  private final RoutingContext request;
  private final FormOnce formOnce;
  private final Instant now;

  @Inject
  public Visit(SignedIn signedIn, RoutingContext request, FormOnce formOnce, ServiceClock clock) {
    this.signedIn = signedIn;
    this.request = request;
    this.formOnce = formOnce;
    this.now = clock.now();
  }

  /**
   * Who is signed in.
   *
   * @throws ProblemException when the account is not enrolled in the program
   */
  public Actor actor() {
    return signedIn.actor();
  }

  /** As chosen on a page before, else what the browser asks for first, else English. */
  public Language language() {
    return LanguageChoice.of(request.request());
  }

  /** The instant of this request: the same wherever the page asks. */
  public Instant now() {
    return now;
  }

  /** Days and instants in words of {@link #language}. */
  public Dates dates() {
    int year = LocalDate.ofInstant(now, ZoneOffset.UTC).getYear();
    return new Dates(language(), words(PageWords.class), year);
  }

  /** A message bundle in {@link #language}, for words that Java code puts together. */
  public <T> T words(Class<T> bundle) {
    return language() == Language.EN
        ? MessageBundles.get(bundle)
        : MessageBundles.get(bundle, Localized.Literal.of(language().tag()));
  }

  /** What stands around the page; without navigation where nobody enrolled is signed in. */
  public Frame frame() {
    HttpServerRequest here = request.request();
    String path = here.method().name().equals("GET") ? here.uri() : path();
    Actor actor = actorIfAny();
    PageWords words = words(PageWords.class);
    if (actor == null) {
      return new Frame(language(), null, null, "/", List.of(), path);
    }
    return new Frame(
        language(),
        actor.account(),
        words.role(actor.role()),
        Navigation.home(actor.role()),
        new Navigation(words, path()).of(actor.role()),
        path);
  }

  /** Whether a piece of a page is asked for, by a script of the page, and not the whole. */
  public boolean isPiece() {
    return request.request().getHeader("HX-Request") != null;
  }

  /** The page. A problem on the way is shown as a page with the problem's status. */
  public Response page(Supplier<TemplateInstance> page) {
    return answer(Response.Status.OK.getStatusCode(), page.get());
  }

  /** A form with its faults, and with all that was typed. */
  public Response again(TemplateInstance page) {
    return answer(Response.Status.BAD_REQUEST.getStatusCode(), page);
  }

  /** A piece of a page. */
  public Response piece(TemplateInstance fragment) {
    return answer(Response.Status.OK.getStatusCode(), fragment);
  }

  /** The page with another status than 200. */
  public Response answer(int status, TemplateInstance page) {
    String text = page.setLocale(Locale.forLanguageTag(language().tag())).render();
    return Response.status(status).entity(text).type(HTML).header("Vary", "Cookie").build();
  }

  /** To another page, by GET. */
  public Response to(URI address) {
    return Response.seeOther(address).build();
  }

  /**
   * Does what a form asks for, in one transaction, and leads on to the page {@code work} names. The
   * same showing of the form sent twice does it once and leads to the same page.
   *
   * @throws ProblemException of {@code work}; then nothing was done
   */
  public Response once(Form form, Supplier<URI> work) {
    return to(formOnce.once(form, actor().account(), path(), now, work));
  }

  /** The same; a problem of {@code work} shows the form {@code again} with the problem's status. */
  public Response once(Form form, Supplier<URI> work, Function<Problem, TemplateInstance> again) {
    try {
      return once(form, work);
    } catch (ProblemException e) {
      return answer(e.problem().type().status(), again.apply(e.problem()));
    }
  }

  private String path() {
    return request.normalizedPath();
  }

  private @Nullable Actor actorIfAny() {
    try {
      return signedIn.isAnybody() ? signedIn.actor() : null;
    } catch (ProblemException e) {
      return null;
    }
  }
}
