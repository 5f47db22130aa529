package org.coursewatch.smart;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.app.FindCase;
import org.coursewatch.course.app.FindCase.Found;
import org.coursewatch.ehr.Ehr;
import org.coursewatch.ehr.Ehr.App;
import org.coursewatch.ehr.app.KnownEhrs;
import org.coursewatch.fhir.FhirFetch;
import org.coursewatch.fhir.PatientElement;
import org.coursewatch.people.Actor;
import org.coursewatch.smart.AuthorizationServer.Granted;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a launch: to the record system's sign-in and back, with a code that is exchanged for
 * the patient in whose record the person stood. The access token reads that one Patient and is
 * forgotten.
 */
@ApplicationScoped
class SmartFlow {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

  /** What the browser is told to do. */
  sealed interface Step {

    /** To the record system's sign-in. */
    record Leave(URI address, NewCookie cookie) implements Step {}

    /** To the course that was meant. */
    record Arrived(CourseId course) implements Step {}

    /** No further. */
    record Ended(Ending ending) implements Step {}
  }

  private final KnownEhrs ehrs;
  private final FhirFetch fetch;
  private final LaunchCookie cookies;
  private final FindCase cases;
  private final String back;

  @Inject
  SmartFlow(
      KnownEhrs ehrs,
      FhirFetch fetch,
      LaunchCookie cookies,
      FindCase cases,
      @ConfigProperty(name = "coursewatch.address") String address) {
    this.ehrs = ehrs;
    this.fetch = fetch;
    this.cookies = cookies;
    this.cases = cases;
    this.back = address.replaceAll("/+$", "") + "/smart/back";
  }

  /**
   * Begins a launch.
   *
   * @param handle the record system's own name of it, null when it begins here
   */
  Step begin(String iss, @Nullable String handle, Actor by, Instant now) {
    Optional<Ehr> ehr = ehrs.all().launching(iss);
    if (ehr.isEmpty()) {
      return new Step.Ended(Ending.UNKNOWN_SYSTEM);
    }
    String server = ehr.get().fhirServer(iss).orElseThrow();
    Optional<AuthorizationServer> there = AuthorizationServer.of(server, fetch);
    if (there.isEmpty()) {
      return new Step.Ended(Ending.UNREACHABLE);
    }
    Launch launch = Launch.begun(server, there.get().tokenEndpoint(), by.account(), now);
    URI address = there.get().address(launch, app(ehr.get()), handle, back);
    return new Step.Leave(address, cookies.of(launch));
  }

  /** The launch that {@code state} belongs to, if it began in the browser of {@code request}. */
  Optional<Launch> find(String state, HttpServerRequest request) {
    return cookies.find(state, request);
  }

  /** Takes the launch away from the browser. */
  NewCookie forgotten(Launch launch) {
    return cookies.ended(launch);
  }

  /**
   * Ends a launch of the caller.
   *
   * @param code null when the record system said no
   */
  Step end(Launch launch, @Nullable String code, Actor by, Instant now) {
    Optional<Ehr> ehr = ehrs.all().launching(launch.server());
    if (ehr.isEmpty()) {
      return new Step.Ended(Ending.UNKNOWN_SYSTEM);
    }
    if (code == null || code.isBlank()) {
      return new Step.Ended(Ending.NOT_GRANTED);
    }
    return AuthorizationServer.exchange(code, launch, app(ehr.get()), back, fetch)
        .map(granted -> patient(launch.server(), granted, by, now))
        .orElseGet(() -> new Step.Ended(Ending.NOT_GRANTED));
  }

  private Step patient(String server, Granted granted, Actor by, Instant now) {
    String id = granted.patient();
    if (id == null || !ID.matcher(id).matches()) {
      return new Step.Ended(Ending.NO_PATIENT);
    }
    if (granted.isAboutAnother()) {
      return new Step.Ended(Ending.OTHER_PATIENT);
    }
    Optional<JsonNode> read =
        fetch
            .get(server, "Patient/" + id, granted.accessToken())
            .filter(each -> each.path("resourceType").asText().equals("Patient"))
            .filter(each -> each.path("id").asText().equals(id));
    return read.isEmpty()
        ? new Step.Ended(Ending.UNREACHABLE)
        : arrive(cases.find(PatientElement.described(read.get()), null, by, now));
  }

  private static Step arrive(Found found) {
    return switch (found) {
      case Found.Judged judged -> new Step.Arrived(judged.file().id());
      case Found.WithoutCourse _ -> new Step.Ended(Ending.WITHOUT_COURSE);
      case Found.Nobody(var doubt) -> new Step.Ended(Ending.of(doubt));
    };
  }

  private static App app(Ehr ehr) {
    return Objects.requireNonNull(ehr.app());
  }
}
