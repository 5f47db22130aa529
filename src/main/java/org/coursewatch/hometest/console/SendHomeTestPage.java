package org.coursewatch.hometest.console;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.hometest.app.KeepPhoto;
import org.coursewatch.hometest.app.OwnHomeTests;
import org.coursewatch.hometest.app.OwnHomeTests.Own;
import org.coursewatch.hometest.app.SubmitHomeTest;
import org.coursewatch.hometest.app.ToldHomeTest;
import org.coursewatch.page.Form;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.picture.UnusablePicture;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/**
 * Takes a home test with its photo. A usable photo is kept first, so that a fault elsewhere does
 * not cost it; browsers forget files.
 */
@Path("/my/home-tests")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SendHomeTestPage {

  private final Visit visit;
  private final OwnHomeTests own;
  private final KeepPhoto photos;
  private final SubmitHomeTest submit;

  @Inject
  public SendHomeTestPage(Visit visit, OwnHomeTests own, KeepPhoto photos, SubmitHomeTest submit) {
    this.visit = visit;
    this.own = own;
    this.photos = photos;
    this.submit = submit;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response send(MultipartFormDataInput input) {
    Own mine = own.read(visit.actor(), visit.now()).orElseThrow(MyHomeTestsPage::noCourse);
    SentForm sent = SentForm.of(input);
    // Sent twice, the file gets another id each time: what was typed is what makes it the same.
    Form typed = SentForm.of(input).form();
    Form form = sent.form();
    ReportForm reading = new ReportForm(form, mine.zone(), visit.words(HomeTestWords.class));
    UUID photo = sent.hasPhoto() ? keep(sent, mine) : reading.kept();
    if (photo != null) {
      form.with(ReportForm.KEPT, photo.toString());
    }
    Result result = reading.result().orElse(null);
    ToldHomeTest told = reading.read(result == null ? Result.INVALID : result, photo);
    if (result == Result.POSITIVE || !form.isFaulty()) {
      return sendOff(mine, told, typed, reading, form);
    }
    return again(mine, told, reading, form);
  }

  private Response sendOff(Own mine, ToldHomeTest told, Form typed, ReportForm reading, Form form) {
    try {
      return visit.once(
          typed,
          () -> {
            submit.submit(mine.course(), told, visit.actor(), visit.now());
            return MyHomeTestsPage.LIST;
          });
    } catch (ProblemException e) {
      if (e.problem().type() != ProblemType.MALFORMED) {
        throw e;
      }
      return again(mine, told, reading, form);
    }
  }

  private Response again(Own mine, ToldHomeTest told, ReportForm reading, Form form) {
    submit.check(mine.course(), told, visit.actor(), visit.now()).forEach(reading::add);
    return visit.again(MyHomeTestsPage.page(visit, mine, form));
  }

  private @Nullable UUID keep(SentForm sent, Own mine) {
    HomeTestWords words = visit.words(HomeTestWords.class);
    try {
      return photos.keep(mine.course(), sent.photo(), visit.actor(), visit.now());
    } catch (UnusablePicture e) {
      sent.form().fault("photo", words.photoFault(e.reason()));
    } catch (ProblemException e) {
      if (e.problem().type() != ProblemType.TOO_MANY_REQUESTS) {
        throw e;
      }
      sent.form().fault("photo", words.tooManyPhotos());
    }
    return null;
  }
}
