package org.coursewatch.course.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseFact.AuthorizationReversed;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.LedgerEntry;
import org.coursewatch.course.RecorderRules;
import org.coursewatch.course.app.ShowCourse.Shown;
import org.coursewatch.course.console.LedgerView.EntryView;
import org.coursewatch.course.console.LedgerView.Signing;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.signature.Meaning;
import org.coursewatch.signature.SigningRules;
import org.coursewatch.signature.json.ManifestationJson;
import org.jspecify.annotations.Nullable;

/** Puts a page of the ledger into words. */
final class LedgerRows {

  /** Entries on a page. */
  static final int PAGE = 50;

  private final Shown shown;
  private final Actor reader;
  private final boolean acts;
  private final Speech speech;
  private final FactSentence sentence;
  private final Map<String, LedgerEntry> corrections = new HashMap<>();

  /**
   * @param acts whether the reader records for this course, and looks at it as it is now
   */
  LedgerRows(Shown shown, Actor reader, boolean acts, Speech speech) {
    this.shown = shown;
    this.reader = reader;
    this.acts = acts;
    this.speech = speech;
    this.sentence = new FactSentence(speech, places(shown), !shown.discretion().withholds());
    for (LedgerEntry entry : shown.entries()) {
      if (entry.fact().fact() instanceof FactVoided voided) {
        corrections.put(voided.fact(), entry);
      }
    }
  }

  /** The number of each fact in the ledger, by its id. */
  static Map<String, Integer> places(Shown shown) {
    Map<String, Integer> places = new HashMap<>();
    for (LedgerEntry entry : shown.entries()) {
      places.put(String.valueOf(entry.fact().id()), entry.sequence());
    }
    return places;
  }

  FactSentence sentence() {
    return sentence;
  }

  /** The newest entries before number {@code before}; all for the first page. */
  List<LedgerEntry> page(int before) {
    List<LedgerEntry> page = new ArrayList<>();
    for (LedgerEntry entry : shown.entries().reversed()) {
      if (entry.sequence() < before && page.size() < PAGE) {
        page.add(entry);
      }
    }
    return page;
  }

  LedgerView view(
      List<LedgerEntry> page, int before, Map<UUID, List<ManifestationJson>> signatures) {
    boolean more = !page.isEmpty() && page.getLast().sequence() > 1;
    return new LedgerView(
        page.stream()
            .map(entry -> row(entry, signatures.getOrDefault(id(entry), List.of())))
            .toList(),
        more ? address() + "?before=" + page.getLast().sequence() + "#ledger" : null,
        before != Integer.MAX_VALUE);
  }

  static UUID id(LedgerEntry entry) {
    return UUID.fromString(String.valueOf(entry.fact().id()));
  }

  private String address() {
    return "/office/courses/" + shown.file().id();
  }

  private EntryView row(LedgerEntry entry, List<ManifestationJson> signatures) {
    boolean withheld = shown.discretion().withholds(entry.fact());
    String second = entry.by().secondAccount();
    Optional<Meaning> due = unsigned(entry, signatures);
    boolean undone = entry.voided() || withheld || !acts;
    return new EntryView(
        entry.sequence(),
        String.valueOf(entry.fact().id()),
        withheld ? "" : happened(entry.fact().fact()),
        withheld ? "" : speech.shortDay(Objects.requireNonNull(entry.fact().recordedAt())),
        entry.by().account() + " (" + speech.page().role(entry.by().role()) + ")",
        second == null ? "" : speech.ledger().together(second),
        withheld ? speech.ledger().factWithheld() : sentence.of(entry.fact().fact()),
        withheld,
        correction(entry, withheld),
        withheld ? List.of() : signatures.stream().map(this::signature).toList(),
        due.filter(meaning -> signs()).map(meaning -> signing(entry, meaning)).orElse(null),
        due.isPresent() && !withheld,
        undone || !isUndone(entry.fact().fact())
            ? null
            : address() + "/facts/" + entry.fact().id() + "/undo");
  }

  private boolean signs() {
    return acts && reader.role() == Role.PRESCRIBER;
  }

  /** What the prescriber's signature under the entry would mean, if it is still missing. */
  private static Optional<Meaning> unsigned(LedgerEntry entry, List<ManifestationJson> signatures) {
    return entry.voided()
        ? Optional.empty()
        : SigningRules.meaning(Role.PRESCRIBER, entry.fact().fact())
            .filter(meaning -> signatures.stream().noneMatch(each -> each.meaning() == meaning));
  }

  private Signing signing(LedgerEntry entry, Meaning meaning) {
    return new Signing(
        address() + "/facts/" + entry.fact().id() + "/signature",
        meaning.name(),
        speech.ledger().meaning(meaning));
  }

  private boolean isUndone(CourseFact fact) {
    return switch (fact) {
      case FactVoided _, AuthorizationIssued _, AuthorizationReversed _ -> false;
      default -> RecorderRules.mayVoid(reader.role(), fact);
    };
  }

  private @Nullable String correction(LedgerEntry entry, boolean withheld) {
    LedgerEntry by = corrections.get(String.valueOf(entry.fact().id()));
    if (by == null || withheld || !(by.fact().fact() instanceof FactVoided voided)) {
      return null;
    }
    String reason =
        shown.discretion().withholds() ? speech.ledger().textWithheld() : voided.reason();
    return speech.ledger().voided(by.by().account(), speech.shortDay(voided.at()), reason);
  }

  private String signature(ManifestationJson signature) {
    return speech
        .ledger()
        .signed(
            signature.name(),
            speech.instant(Instant.parse(signature.signedAt())),
            speech.ledger().meaning(signature.meaning()));
  }

  private String happened(CourseFact fact) {
    return switch (fact) {
      case CourseFact.Dated dated -> speech.shortDay(dated.on());
      case CourseFact.Timed timed -> speech.instant(timed.at());
    };
  }
}
