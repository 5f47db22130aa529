package org.coursewatch.whatif.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.program.Drafts;
import org.coursewatch.program.Drafts.DraftFault;
import org.coursewatch.program.Drafts.FaultyDraft;
import org.coursewatch.program.Drafts.UsableDraft;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.whatif.WhatIfId;
import org.coursewatch.whatif.WhatIfOrder;
import org.coursewatch.whatif.WhatIfRun;
import org.coursewatch.whatif.WhatIfRuns;
import org.jspecify.annotations.Nullable;

/** Orders a run. Some node begins it within seconds. */
@ApplicationScoped
public class OrderWhatIf {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  /**
   * What is asked for.
   *
   * @param program id of the program
   * @param draft the text of a whole version, as a rule file states it
   * @param from the first program day on which it is taken to be in force (inside); null for the
   *     day it states itself
   * @param on the program day compared, today or later; null for today, or {@code from} if that is
   *     later
   */
  public record Request(
      String program, String draft, @Nullable LocalDate from, @Nullable LocalDate on) {}

  private final WhatIfRuns runs;
  private final Programs programs;
  private final Drafts drafts;
  private final WhatIfSettings settings;
  private final AuditTrail audit;

  @Inject
  OrderWhatIf(
      WhatIfRuns runs,
      Programs programs,
      Drafts drafts,
      WhatIfSettings settings,
      AuditTrail audit) {
    this.runs = runs;
    this.programs = programs;
    this.drafts = drafts;
    this.settings = settings;
    this.audit = audit;
  }

  /** Names of the draft files laid ready. */
  public List<String> draftNames() {
    return drafts.names();
  }

  /**
   * The text of the draft file {@code name}.
   *
   * @throws org.coursewatch.platform.ProblemException when there is none
   */
  public String draft(String name) {
    return drafts
        .text(name)
        .orElseThrow(
            () ->
                malformed("file", "is no file of the folder of drafts", "Choose one of the list."));
  }

  /**
   * The run ordered, {@code QUEUED}.
   *
   * @throws org.coursewatch.platform.ProblemException when {@code by} is not the program's office,
   *     the draft or a day has a fault, each with its line, or too many runs wait
   */
  @Transactional
  public WhatIfRun order(Request request, Actor by, Instant now) {
    requireOffice(by);
    Program program =
        programs
            .find(request.program())
            .orElseThrow(
                () ->
                    malformed("program", "is no program", "GET /api/programs lists the programs."));
    UsableDraft draft = usable(program, request.draft());
    if (runs.open() >= settings.mostOpen) {
      throw Problem.later(
              "%d comparisons are not done yet.".formatted(settings.mostOpen), LOOK_AGAIN)
          .asException();
    }
    WhatIfId id = new WhatIfId(UUID.randomUUID());
    runs.add(id, by.account(), order(program, draft, request, now));
    audit.note(by, AuditAction.WHAT_IF_ORDERED, subject(id), now);
    return runs.find(id).orElseThrow();
  }

  private static WhatIfOrder order(
      Program program, UsableDraft draft, Request request, Instant now) {
    LocalDate today = program.zone().dayOf(now);
    LocalDate from = request.from() == null ? draft.rules().header().validFrom() : request.from();
    LocalDate later = from.isAfter(today) ? from : today;
    LocalDate on = request.on() == null ? later : request.on();
    if (on.isBefore(today)) {
      throw malformed("on", "is before today", "Choose today or a later day.");
    }
    // Of a later day its beginning counts, of today this instant: what comes is not known yet.
    Instant asOf = on.equals(today) ? now : program.zone().startOf(on);
    return new WhatIfOrder(
        program.id(),
        program.mark(),
        request.draft(),
        draft.hash(),
        draft.rules().header().title(),
        from,
        asOf,
        now);
  }

  private UsableDraft usable(Program program, String text) {
    return switch (drafts.read(program, text)) {
      case UsableDraft usable -> usable;
      case FaultyDraft faulty ->
          throw Problem.malformed(faulty.faults().stream().map(OrderWhatIf::error).toList())
              .asException();
    };
  }

  /** The field is the draft, and in it line and key, which is how people find it. */
  private static FieldError error(DraftFault fault) {
    String place = fault.field().isEmpty() ? "" : " " + fault.field();
    return new FieldError(
        "draft",
        "line %d:%s %s".formatted(fault.line(), place, fault.wrong()),
        sentence(fault.remedy()));
  }

  private static String sentence(String remedy) {
    return remedy.isEmpty()
        ? remedy
        : remedy.substring(0, 1).toUpperCase(Locale.ROOT) + remedy.substring(1) + ".";
  }

  static AuditSubject subject(WhatIfId id) {
    return AuditSubject.list("what-if/" + id);
  }

  static void requireOffice(Actor by) {
    if (by.role() != Role.ADMINISTRATOR) {
      throw Problem.of(
              ProblemType.NOT_PERMITTED,
              "Only the program's office compares rules.",
              "Ask an administrator of the program.")
          .asException();
    }
  }

  private static RuntimeException malformed(String field, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(field, reason, remedy))).asException();
  }
}
