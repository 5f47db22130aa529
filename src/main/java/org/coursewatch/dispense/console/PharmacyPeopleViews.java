package org.coursewatch.dispense.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coursewatch.dispense.app.ReadOwnPharmacy;
import org.coursewatch.dispense.console.PharmacyPeopleView.Trained;
import org.coursewatch.page.Dates;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Option;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Account;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.Role;
import org.coursewatch.people.Training;
import org.coursewatch.people.app.KeepAccounts;
import org.coursewatch.people.app.ReadStanding;
import org.coursewatch.people.app.RecordTraining;

/** Says in words how a pharmacy and its people stand. */
@RequestScoped
class PharmacyPeopleViews {

  private static final int MOST = 200;
  private static final Set<Role> TRAINED = Set.of(Role.PHARMACIST, Role.REPRESENTATIVE);

  private final ReadOwnPharmacy pharmacies;
  private final ReadStanding standings;
  private final RecordTraining trainings;
  private final KeepAccounts accounts;
  private final Visit visit;

  @CheckedTemplate(basePath = "dispense")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance people(Frame frame, PharmacyPeopleView view);
  }

  @Inject
  PharmacyPeopleViews(
      ReadOwnPharmacy pharmacies,
      ReadStanding standings,
      RecordTraining trainings,
      KeepAccounts accounts,
      Visit visit) {
    this.pharmacies = pharmacies;
    this.standings = standings;
    this.trainings = trainings;
    this.accounts = accounts;
    this.visit = visit;
  }

  /** The reader's pharmacy. */
  UUID pharmacy() {
    return own().id().value();
  }

  TemplateInstance page(Form form) {
    Actor by = visit.actor();
    Pharmacy pharmacy = own();
    UUID id = pharmacy.id().value();
    ReadStanding.View standing = standings.read(id, by, visit.now());
    boolean isRepresentative = by.role() == Role.REPRESENTATIVE;
    return Templates.people(
        visit.frame(),
        new PharmacyPeopleView(
            form,
            pharmacy.name(),
            kind(standing),
            sentence(standing),
            standing.form().version(),
            isRepresentative ? statements(standing, pharmacy) : List.of(),
            words().signed(standing.signed().size(), standing.form().statements().size()),
            isRepresentative ? staff(pharmacy) : List.of(),
            trainings.list(id, null, MOST, by, visit.now()).stream()
                .sorted(Comparator.comparing(Training::trainedOn).reversed())
                .map(this::trained)
                .toList()));
  }

  private static String kind(ReadStanding.View standing) {
    return switch (standing.status()) {
      case ACTIVE -> "good";
      case PENDING -> "wait";
      case EXPIRED, SUSPENDED, DEACTIVATED -> "bad";
    };
  }

  private String sentence(ReadStanding.View standing) {
    PharmacyWords words = words();
    LocalDate through = standing.activeThrough();
    String last = through == null ? "" : visit.dates().day(through);
    return switch (standing.status()) {
      case ACTIVE -> words.activeThrough(last);
      case PENDING -> words.pending();
      case EXPIRED -> through == null ? words.pending() : words.expired(last);
      case SUSPENDED -> words.suspended();
      case DEACTIVATED -> words.deactivated();
    };
  }

  private List<Option> statements(ReadStanding.View standing, Pharmacy pharmacy) {
    if (!standing.wantsAttestation(LocalDate.ofInstant(visit.now(), pharmacy.zone()))) {
      return List.of();
    }
    Set<String> signed =
        standing.signed().stream()
            .map(attestation -> attestation.statement().code())
            .collect(Collectors.toSet());
    return standing.form().statements().stream()
        .filter(statement -> !signed.contains(statement.code()))
        .map(statement -> new Option(statement.code(), statement.text(), statement.citation()))
        .toList();
  }

  private List<Option> staff(Pharmacy pharmacy) {
    PageWords shared = visit.words(PageWords.class);
    return accounts.list(null, MOST, visit.actor(), visit.now()).stream()
        .filter(account -> !account.isClosed() && TRAINED.contains(account.role()))
        .filter(account -> pharmacy.id().equals(account.actingFor().pharmacy()))
        .sorted(Comparator.comparing(Account::name))
        .map(
            account ->
                new Option(
                    account.id().toString(),
                    account.name() + " (" + shared.role(account.role()) + ")"))
        .toList();
  }

  private Trained trained(Training training) {
    Dates dates = visit.dates();
    return new Trained(
        training.account(), dates.shortDay(training.trainedOn()), training.recordedBy());
  }

  private Pharmacy own() {
    return pharmacies.read(visit.actor(), visit.now()).pharmacy();
  }

  private PharmacyWords words() {
    return visit.words(PharmacyWords.class);
  }
}
