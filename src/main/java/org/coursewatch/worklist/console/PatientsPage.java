package org.coursewatch.worklist.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.coursewatch.worklist.app.ItemIds;
import org.coursewatch.worklist.app.ReadOffice;
import org.coursewatch.worklist.app.ReadPractice;
import org.coursewatch.worklist.app.ReadPractice.Known;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /office/patients}: the practice's patients, each with where the course stands and what
 * comes next. A search is sent in the body, so that no name and no number stands in an address.
 */
@Path("/office/patients")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class PatientsPage {

  static final String NUMBER = "number";
  static final String FAMILY = "familyName";
  static final String BIRTH = "birthDate";

  private static final int ROWS = 25;
  private static final int LONGEST_NAME = 100;

  private final Visit visit;
  private final ReadPractice read;
  private final ReadOffice office;
  private final ItemIds ids;

  @CheckedTemplate(basePath = "worklist")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance patients(Frame frame, PatientsView view);
  }

  @Inject
  public PatientsPage(Visit visit, ReadPractice read, ReadOffice office, ItemIds ids) {
    this.visit = visit;
    this.read = read;
    this.office = office;
    this.ids = ids;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@QueryParam("after") @Nullable UUID after) {
    PatientId place = after == null ? null : new PatientId(after);
    List<Known> found = read.page(place, ROWS + 1, visit.actor(), visit.now());
    List<Known> shown = found.subList(0, Math.min(ROWS, found.size()));
    String next =
        found.size() > ROWS ? "/office/patients?after=" + shown.getLast().record().id() : null;
    String none = visit.words(OfficeWords.class).patientsNone();
    return visit.page(() -> page(Form.empty(), false, shown, none, next));
  }

  /** What a search finds. It records nothing, so it may be sent again. */
  @POST
  @DuringReadOnly
  @Operation(hidden = true)
  public Response search(MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    OfficeWords words = visit.words(OfficeWords.class);
    List<Known> found = found(form, read, visit);
    return found == null
        ? visit.again(page(form, true, List.of(), null, null))
        : visit.page(() -> page(form, true, found, words.foundNone(), null));
  }

  /** The patients a search is for; null when the search is faulty, which is noted in the form. */
  static @Nullable List<Known> found(Form form, ReadPractice read, Visit visit) {
    OfficeWords words = visit.words(OfficeWords.class);
    String number = form.value(NUMBER);
    if (!number.isEmpty()) {
      PatientNumber parsed = PatientNumber.parse(number).orElse(null);
      if (parsed == null) {
        form.fault(NUMBER, words.faultPatientNumber());
        return null;
      }
      return read.numbered(parsed, visit.actor(), visit.now());
    }
    String family = form.value(FAMILY);
    LocalDate birth = Typed.day(form, BIRTH, visit.words(WorklistWords.class).faultDay());
    if (!form.isFaulty() && (family.isEmpty() || birth == null || family.length() > LONGEST_NAME)) {
      form.fault(family.isEmpty() && birth == null ? NUMBER : FAMILY, words.faultSearch());
    }
    return form.isFaulty() || birth == null
        ? null
        : read.named(family, birth, visit.actor(), visit.now());
  }

  private TemplateInstance page(
      Form form, boolean found, List<Known> known, @Nullable String none, @Nullable String next) {
    PatientsWriter writer = new PatientsWriter(visit, ids, office.prescribers(visit.actor()));
    return Templates.patients(
        visit.frame(),
        new PatientsView(
            form,
            found,
            writer.several(),
            known.stream().flatMap(each -> writer.rows(each).stream()).toList(),
            known.isEmpty() ? none : null,
            next));
  }
}
