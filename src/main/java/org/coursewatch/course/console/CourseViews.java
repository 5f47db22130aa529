package org.coursewatch.course.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseOutlook;
import org.coursewatch.course.CourseTimeline;
import org.coursewatch.course.LedgerEntry;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.course.app.ShowCourse;
import org.coursewatch.course.app.ShowCourse.Earlier;
import org.coursewatch.course.app.ShowCourse.Shown;
import org.coursewatch.course.console.CourseView.EvidenceLink;
import org.coursewatch.course.console.CourseView.Head;
import org.coursewatch.lab.HoldProposal;
import org.coursewatch.lab.app.ReadHolds;
import org.coursewatch.lab.app.ReadLabs;
import org.coursewatch.outage.app.ReadOutages;
import org.coursewatch.page.Form;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.Role;
import org.coursewatch.signature.app.ReadSignatures;
import org.coursewatch.signature.json.ManifestationJson;
import org.jspecify.annotations.Nullable;

/** Puts the page of a course together for one request. */
@RequestScoped
class CourseViews {

  private static final int HOLDS = 50;

  private final ShowCourse show;
  private final ReadLabs labs;
  private final ReadHolds holds;
  private final ReadSignatures signatures;
  private final ReadOutages outages;
  private final Visit visit;

  @Inject
  CourseViews(
      ShowCourse show,
      ReadLabs labs,
      ReadHolds holds,
      ReadSignatures signatures,
      ReadOutages outages,
      Visit visit) {
    this.show = show;
    this.labs = labs;
    this.holds = holds;
    this.signatures = signatures;
    this.outages = outages;
    this.visit = visit;
  }

  /**
   * @param before entries of the ledger with a smaller number are shown
   */
  CourseView view(CourseId id, @Nullable Earlier earlier, int before, Form form) {
    Actor reader = visit.actor();
    Shown shown = show.show(id, earlier, reader, visit.now());
    Speech speech = Speech.of(visit, shown.program().zone().zone(), shown.prescriber().zone());
    boolean acts = shown.mayRecord() && earlier == null;
    boolean tells = !shown.discretion().withholds();
    LedgerRows rows = new LedgerRows(shown, reader, acts, speech);
    List<LedgerEntry> page = rows.page(before);
    Map<UUID, List<ManifestationJson>> signed =
        signatures.shownWith(id, page.stream().map(LedgerRows::id).toList(), reader);
    return new CourseView(
        "/office/courses/" + id,
        head(shown, speech),
        earlier == null ? null : banner(earlier, speech),
        StandingView.of(shown.evaluation(), CourseOutlook.of(shown.question()), tells, speech),
        MissingView.of(shown.evaluation(), speech),
        ChecksView.of(shown, earlier == null, speech),
        shown.discretion().withholds(),
        acts,
        DecisionsView.of(shown, holds(id, reader, earlier), reader, acts, rows.sentence(), speech),
        TimelineView.of(
            CourseTimeline.of(shown.question(), shown.discretion()), rows.sentence(), speech),
        earlier == null && readsLabs(reader)
            ? LabsView.of(labs.labs(id, reader, visit.now()), speech)
            : null,
        earlier != null,
        tells ? evidence(shown, reader, speech) : List.of(),
        rows.view(page, before, signed),
        earlier == null ? OutagesView.of(shown, outages, visit, speech) : null,
        form);
  }

  /** The program's office is not told values; auditors are. */
  private static boolean readsLabs(Actor reader) {
    return reader.role() != Role.ADMINISTRATOR;
  }

  private List<HoldProposal> holds(CourseId id, Actor reader, @Nullable Earlier earlier) {
    return earlier == null
        ? holds.ofCourse(id, null, HOLDS, reader, visit.now()).proposals()
        : List.of();
  }

  private static Head head(Shown shown, Speech speech) {
    CourseWords words = speech.course();
    List<String> about = new ArrayList<>();
    PatientRecord patient = shown.patient();
    Identity identity = patient == null ? null : patient.identity();
    if (patient != null) {
      about.add(words.number(patient.number().toString()));
    }
    boolean can = CourseOutlook.of(shown.question()).canBecomePregnant();
    about.add(
        speech
            .page()
            .category(
                can ? RiskCategory.CAN_BECOME_PREGNANT : RiskCategory.CANNOT_BECOME_PREGNANT));
    about.add(words.prescriber(shown.prescriber().name()));
    about.add(words.opened(speech.day(shown.file().course().openedOn())));
    about.add(words.rules(shown.evaluation().rules().id()));
    String title =
        identity == null
            ? words.titleUnnamed()
            : words.title(identity.givenName() + " " + identity.familyName());
    return new Head(title, about);
  }

  private static CourseView.Earlier banner(Earlier earlier, Speech speech) {
    String day = speech.day(earlier.day());
    return earlier.knownThen()
        ? new CourseView.Earlier(speech.ledger().asOfBannerKnown(day), true)
        : new CourseView.Earlier(speech.ledger().asOfBanner(day), false);
  }

  private static List<EvidenceLink> evidence(Shown shown, Actor reader, Speech speech) {
    if (reader.role() == Role.DESIGNEE) {
      return List.of();
    }
    List<EvidenceLink> links = new ArrayList<>();
    for (LedgerEntry entry : shown.entries().reversed()) {
      if (entry.fact().fact() instanceof AuthorizationIssued issued) {
        links.add(
            new EvidenceLink(
                "/office/courses/" + shown.file().id() + "/authorizations/" + issued.number(),
                speech.ledger().evidenceOf(issued.number(), speech.shortDay(issued.at()))));
      }
    }
    return links;
  }
}
