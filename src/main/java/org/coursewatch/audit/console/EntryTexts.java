package org.coursewatch.audit.console;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditBreak;
import org.coursewatch.audit.AuditOutcome;
import org.coursewatch.audit.AuditVerification;
import org.coursewatch.audit.StoredEntry;
import org.coursewatch.audit.console.AuditTrailView.BreakRow;
import org.coursewatch.audit.console.AuditTrailView.Detail;
import org.coursewatch.audit.console.AuditTrailView.EntryRow;
import org.coursewatch.audit.console.AuditTrailView.Result;
import org.coursewatch.page.Dates;
import org.coursewatch.page.PageWords;
import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

/** Puts entries and faults into the words and days of one visit. */
record EntryTexts(
    AuditTrailWords words, ActionWords actions, PageWords page, Dates dates, ZoneId zone) {

  EntryRow row(StoredEntry entry, Map<UUID, String> reasons) {
    return new EntryRow(
        entry.id().toString(),
        dates.instant(entry.at(), zone),
        entry.account(),
        role(entry.role()),
        action(entry.action()),
        kind(entry.outcome()),
        outcome(entry.outcome()),
        subject(entry),
        entry.course(),
        details(entry, reasons.get(entry.id())));
  }

  String action(String name) {
    // An entry somebody tampered with shows the name it is stored under.
    return Arrays.stream(AuditAction.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .map(actions::did)
        .orElse(name);
  }

  String outcome(String name) {
    return Arrays.stream(AuditOutcome.values())
        .filter(outcome -> outcome.name().equals(name))
        .findFirst()
        .map(words::outcome)
        .orElse(name);
  }

  private String role(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(name) || role.label().equals(name))
        .findFirst()
        .map(page::role)
        .orElse(name);
  }

  private static String kind(String outcome) {
    return switch (outcome) {
      case "DONE", "ANSWERED_YES" -> "good";
      case "REFUSED", "DENIED" -> "bad";
      default -> "info";
    };
  }

  private static String subject(StoredEntry entry) {
    String kind = entry.subjectKind().toLowerCase(Locale.ROOT).replace('_', ' ');
    return entry.record() == null ? kind : kind + " " + entry.record();
  }

  private List<Detail> details(StoredEntry entry, @Nullable String reason) {
    List<Detail> details = new ArrayList<>();
    add(details, words.id(), entry.id().toString());
    add(details, words.organization(), entry.organization());
    add(details, words.behalf(), entry.onBehalfOf());
    add(details, words.patient(), entry.patient());
    add(details, words.course(), entry.course());
    add(details, words.client(), entry.client());
    add(details, words.rules(), entry.rules());
    add(details, words.decision(), entry.decision());
    add(details, words.reason(), reason == null ? entry.reason() : reason);
    add(details, words.hash(), words.place(entry.sequence(), entry.lane()) + ": " + entry.hash());
    add(details, words.previous(), entry.previousHash());
    return details;
  }

  private static void add(List<Detail> details, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      details.add(new Detail(name, value));
    }
  }

  Result result(AuditVerification found) {
    return new Result(
        found.isIntact(),
        found.found(),
        found.entries(),
        found.seals(),
        dates.instant(found.at(), zone),
        found.breaks().stream()
            .map(each -> new BreakRow(words.fault(each.fault()), where(each)))
            .toList());
  }

  private String where(AuditBreak found) {
    List<String> parts = new ArrayList<>();
    if (found.lane() != null) {
      parts.add(words.lane(found.lane()));
    }
    if (found.sequence() != null) {
      parts.add(words.entryNumber(found.sequence()));
    }
    if (found.through() != null) {
      parts.add(words.throughNumber(found.through()));
    }
    if (found.seal() != null) {
      parts.add(words.sealNumber(found.seal()));
    }
    return String.join(", ", parts);
  }
}
