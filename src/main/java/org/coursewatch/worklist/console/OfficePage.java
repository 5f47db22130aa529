package org.coursewatch.worklist.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.worklist.SavedFilter;
import org.coursewatch.worklist.WorklistFilter;
import org.coursewatch.worklist.app.ItemIds;
import org.coursewatch.worklist.app.KeepFilters;
import org.coursewatch.worklist.app.ReadOffice;
import org.coursewatch.worklist.app.ReadOffice.Office;
import org.coursewatch.worklist.app.ReadWorklist.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /office}: whom to call today, first of all the call to make now. The filter lives in the
 * address; filters are saved from here.
 */
@Path("/office")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class OfficePage {

  private static final String NAME = "name";
  private static final int LONGEST_NAME = 80;
  private static final Request ANY = new Request(null, null, null, null, null, 1);

  private final Visit visit;
  private final ReadOffice read;
  private final KeepFilters filters;
  private final ItemIds ids;

  @CheckedTemplate(basePath = "worklist")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance office(Frame frame, OfficeView view);
  }

  @Inject
  public OfficePage(Visit visit, ReadOffice read, KeepFilters filters, ItemIds ids) {
    this.visit = visit;
    this.read = read;
    this.filters = filters;
    this.ids = ids;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@Context UriInfo uri) {
    OfficeQuestion question = question(uri.getQueryParameters());
    Request request = question.request();
    if (question.form().isFaulty()) {
      return visit.again(faulty(question, Form.empty()));
    }
    return visit.page(() -> page(read(request), question, Form.empty()));
  }

  /** Saves the conditions that were sent under a name, and shows what fits them. */
  @POST
  @Path("filters")
  @Operation(hidden = true)
  public Response save(MultivaluedMap<String, String> sent) {
    OfficeQuestion question = question(sent);
    Form naming = Form.of(sent);
    WorklistFilter filter = question.filter();
    WorklistWords words = visit.words(WorklistWords.class);
    String name = naming.value(NAME);
    if (name.isEmpty()) {
      naming.fault(NAME, words.faultMissing());
    } else if (name.length() > LONGEST_NAME) {
      naming.fault(NAME, words.faultLong(LONGEST_NAME));
    }
    if (naming.isFaulty() || question.form().isFaulty()) {
      return visit.again(faulty(question, naming));
    }
    return visit.once(
        naming,
        () -> {
          SavedFilter saved = filters.add(name, filter, visit.actor(), visit.now());
          return URI.create(OfficeQuestion.PATH + "?" + OfficeQuestion.SAVED + "=" + saved.id());
        },
        problem -> {
          naming.fault(NAME, words.faultName());
          return faulty(question, naming);
        });
  }

  /** Removes a saved filter. */
  @POST
  @Path("filters/{filterId}/removal")
  @Operation(hidden = true)
  public Response remove(
      @PathParam("filterId") UUID filterId, MultivaluedMap<String, String> sent) {
    return visit.once(
        Form.of(sent),
        () -> {
          filters.remove(filterId, visit.actor());
          return URI.create(OfficeQuestion.PATH);
        });
  }

  private OfficeQuestion question(MultivaluedMap<String, String> sent) {
    return new OfficeQuestion(sent, visit.words(WorklistWords.class));
  }

  private Office read(Request request) {
    return read.read(request, visit.actor(), visit.now());
  }

  private TemplateInstance page(Office office, OfficeQuestion question, Form naming) {
    return Templates.office(
        visit.frame(), new OfficeWriter(visit, ids).view(office, question, naming));
  }

  private TemplateInstance faulty(OfficeQuestion question, Form naming) {
    return Templates.office(
        visit.frame(), new OfficeWriter(visit, ids).faulty(read(ANY), question, naming));
  }
}
