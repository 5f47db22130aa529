package org.coursewatch.fhir;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.coursewatch.program.Product;
import org.coursewatch.program.ProductCatalog;
import org.coursewatch.program.Programs;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code $rems-etasu}: is the case of a patient ready for a supply, and what is missing? */
@Path("/fhir/GuidanceResponse/$rems-etasu")
@Produces({FhirAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Consumes({FhirAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class EtasuResource {

  private static final String NO_PROGRAM = "The medication is under no safety program kept here.";

  private final EtasuForPractice practices;
  private final EtasuForPharmacy pharmacies;
  private final ProductCatalog products;
  private final Programs programs;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public EtasuResource(
      EtasuForPractice practices,
      EtasuForPharmacy pharmacies,
      ProductCatalog products,
      Programs programs,
      SignedIn signedIn,
      ServiceClock clock) {
    this.practices = practices;
    this.pharmacies = pharmacies;
    this.products = products;
    this.programs = programs;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** What cannot be told is an answer too: 200 with the status {@code failure}. */
  @POST
  @DuringReadOnly
  @Operation(hidden = true)
  public Response ask(byte[] body) {
    EtasuQuestion asked = EtasuQuestion.read(body);
    Instant now = clock.now();
    MedicationElement medication = asked.medication();
    Optional<Product> product =
        medication == null ? Optional.empty() : medication.product(products);
    EtasuAnswer answer =
        medication != null && product.isEmpty()
            ? new EtasuAnswer.Unknown(NO_PROGRAM)
            : answer(asked, now);
    String program = product.map(Product::program).orElseGet(() -> programs.all().getFirst().id());
    return FhirAnswer.of(200, GuidanceResponse.parameters(answer, program, asked.reference(), now));
  }

  private EtasuAnswer answer(EtasuQuestion asked, Instant now) {
    Actor actor = signedIn.actor();
    return actor.isPharmacy()
        ? pharmacies.answer(asked, actor, now)
        : practices.answer(asked, actor, now);
  }
}
