package org.coursewatch.cds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursewatch.course.AnswerId;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.app.FindCase;
import org.coursewatch.course.app.FindCase.Found;
import org.coursewatch.fhir.PatientElement;
import org.coursewatch.people.Actor;
import org.coursewatch.program.ProductCatalog;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.program.RuleSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** From what a record system sent to the cards it gets. */
@ApplicationScoped
class AnswerHook {

  private final FindCase cases;
  private final ProductCatalog products;
  private final Programs programs;
  private final EhrReader reader;
  private final String address;

  @Inject
  AnswerHook(
      FindCase cases,
      ProductCatalog products,
      Programs programs,
      EhrReader reader,
      @ConfigProperty(name = "coursewatch.address") String address) {
    this.cases = cases;
    this.products = products;
    this.programs = programs;
    this.reader = reader;
    this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /** The cards for a call of {@code service}. */
  ObjectNode answer(HookService service, JsonNode body, Actor by, Instant now) {
    HookRequest request = HookRequest.read(body, service);
    HookResources resources = new HookResources(request, url -> read(request.access(), url));
    return service.isForOrders()
        ? forOrders(
            DraftOrders.read(service, request, resources, products), request, resources, by, now)
        : forVisit(request, resources, by, now);
  }

  private Optional<JsonNode> read(HookRequest.@Nullable Access access, String relativeUrl) {
    return access == null
        ? Optional.empty()
        : reader.read(access.fhirServer(), relativeUrl, access.token());
  }

  private ObjectNode forOrders(
      DraftOrders orders, HookRequest request, HookResources resources, Actor by, Instant now) {
    if (orders.isEmpty()) {
      return CardsJson.none();
    }
    MedicationOrder first = orders.orders().getFirst();
    AnswerId answer = AnswerId.at(now);
    Found found =
        cases.find(
            PatientElement.described(resources.patient()), orders.request(), answer, by, now);
    Program program = programs.find(first.product().program()).orElseThrow();
    Setting setting = new Setting(address, program, request, first.reference(), answer, now);
    LocalDate today = program.zone().dayOf(now);
    return switch (found) {
      case Found.Judged judged ->
          write(
              orders,
              judged.evaluation().rules(),
              new CaseCards(judged).forOrders(),
              judged,
              setting);
      case Found.WithoutCourse _ ->
          write(
              orders,
              program.rules().on(today),
              List.of(UnknownCards.withoutCourse(program)),
              null,
              setting);
      case Found.Nobody(var doubt) ->
          write(
              orders,
              program.rules().on(today),
              List.of(UnknownCards.nobody(doubt, program)),
              null,
              setting);
    };
  }

  private static ObjectNode write(
      DraftOrders orders,
      RuleSet rules,
      List<Card> ofCase,
      Found.@Nullable Judged judged,
      Setting setting) {
    CourseId course = judged == null ? null : judged.file().id();
    List<Card> cards = new ArrayList<>(ofCase);
    OrderCard.of(orders, rules, course).ifPresent(cards::add);
    cards.sort((one, other) -> other.indicator().compareTo(one.indicator()));
    return CardsJson.write(cards, judged, setting);
  }

  private ObjectNode forVisit(HookRequest request, HookResources resources, Actor by, Instant now) {
    AnswerId answer = AnswerId.at(now);
    Found found = cases.find(PatientElement.described(resources.patient()), null, answer, by, now);
    if (!(found instanceof Found.Judged judged)) {
      return CardsJson.none();
    }
    Program program = judged.question().program();
    Setting setting = new Setting(address, program, request, null, answer, now);
    return CardsJson.write(VisitCards.of(judged), judged, setting);
  }
}
