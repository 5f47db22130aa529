package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.fhir.QuestionnairePackage.Asked;
import org.coursewatch.form.Form;
import org.coursewatch.form.app.ReadForm;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The forms, alone and with what is needed to fill them in. */
@Path("/fhir/Questionnaire")
@Produces({FhirAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Consumes({FhirAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@BodyLimit(4 * BodyLimit.ONE_DOCUMENT)
public class QuestionnaireResource {

  private static final Asked NOTHING = new Asked(List.of(), null, List.of());

  private final ReadForm forms;
  private final ServiceClock clock;

  @Inject
  public QuestionnaireResource(ReadForm forms, ServiceClock clock) {
    this.forms = forms;
    this.clock = clock;
  }

  /** One form. */
  @GET
  @Path("{id}")
  @Operation(hidden = true)
  public Response read(@PathParam("id") String id) {
    return FhirAnswer.of(200, QuestionnaireElement.of(form(id)));
  }

  /** One form as a package. */
  @GET
  @Path("{id}/$questionnaire-package")
  @Operation(hidden = true)
  public Response pack(@PathParam("id") String id) {
    return FhirAnswer.of(200, QuestionnairePackage.bundle(form(id), NOTHING));
  }

  /** The same, for whom the Parameters say. */
  @POST
  @DuringReadOnly
  @Path("{id}/$questionnaire-package")
  @Operation(hidden = true)
  public Response pack(@PathParam("id") String id, byte[] body) {
    Form form = form(id);
    return FhirAnswer.of(200, QuestionnairePackage.bundle(form, QuestionnairePackage.asked(body)));
  }

  /** As the guide once misspelt it. */
  @GET
  @Path("{id}/$questionaire-package")
  @Operation(hidden = true)
  public Response misspelt(@PathParam("id") String id) {
    return pack(id);
  }

  /** As the guide once misspelt it. */
  @POST
  @DuringReadOnly
  @Path("{id}/$questionaire-package")
  @Operation(hidden = true)
  public Response misspelt(@PathParam("id") String id, byte[] body) {
    return pack(id, body);
  }

  /**
   * The packages of the forms that the Parameters name; of all when they name none. One alone is
   * answered as it is; what is not known is said in an outcome beside the others.
   */
  @POST
  @DuringReadOnly
  @Path("$questionnaire-package")
  @Operation(hidden = true)
  public Response packages(byte[] body) {
    Asked asked = QuestionnairePackage.asked(body);
    Set<Form.Id> found = EnumSet.noneOf(Form.Id.class);
    List<String> unknown = new ArrayList<>();
    for (String each : asked.canonicals()) {
      Optional<Form.Id> named = QuestionnaireElement.named(each.split("\\|", 2)[0]);
      named.ifPresentOrElse(found::add, () -> unknown.add(each));
    }
    if (asked.canonicals().isEmpty()) {
      found.addAll(EnumSet.allOf(Form.Id.class));
    }
    if (found.isEmpty()) {
      throw notFound();
    }
    List<ObjectNode> bundles =
        found.stream()
            .map(each -> QuestionnairePackage.bundle(forms.read(each, clock.now()), asked))
            .toList();
    return FhirAnswer.of(
        200,
        bundles.size() == 1 && unknown.isEmpty()
            ? bundles.getFirst()
            : parameters(bundles, unknown));
  }

  private static ObjectNode parameters(List<ObjectNode> bundles, List<String> unknown) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("resourceType", "Parameters");
    ArrayNode array = parameters.putArray("parameter");
    bundles.forEach(each -> array.addObject().put("name", "PackageBundle").set("resource", each));
    if (!unknown.isEmpty()) {
      array
          .addObject()
          .put("name", "operationOutcome")
          .set(
              "resource",
              OperationOutcome.warning(
                  unknown.size()
                      + " of the Questionnaires asked for are no forms of the program."));
    }
    return parameters;
  }

  private Form form(String id) {
    return QuestionnaireElement.id(id)
        .map(found -> forms.read(found, clock.now()))
        .orElseThrow(QuestionnaireResource::notFound);
  }

  private static RuntimeException notFound() {
    List<String> ids = EnumSet.allOf(Form.Id.class).stream().map(Form.Id::code).toList();
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such Questionnaire.",
            "There are " + String.join(", ", ids) + ".")
        .asException();
  }
}
