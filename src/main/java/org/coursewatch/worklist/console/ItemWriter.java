package org.coursewatch.worklist.console;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Contacts;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.worklist.ItemKey;
import org.coursewatch.worklist.WorkEvent;
import org.coursewatch.worklist.WorkItem;
import org.coursewatch.worklist.app.FoundItem;
import org.coursewatch.worklist.app.ItemIds;
import org.coursewatch.worklist.app.ReadCall.Opened;
import org.coursewatch.worklist.app.ReadCall.Person;
import org.coursewatch.worklist.app.WorklistSettings;
import org.jspecify.annotations.Nullable;

/** Puts one call into words. */
final class ItemWriter {

  private final Visit visit;
  private final WorklistWords words;
  private final ItemIds ids;
  private final WorklistSettings settings;

  ItemWriter(Visit visit, ItemIds ids, WorklistSettings settings) {
    this.visit = visit;
    this.words = visit.words(WorklistWords.class);
    this.ids = ids;
    this.settings = settings;
  }

  /**
   * @param trouble why the last step was not taken, null when there is none
   */
  ItemView view(Opened opened, Form form, @Nullable String trouble) {
    Person person = opened.person();
    FoundItem item = opened.item();
    CallWriter writer = writer(opened);
    PrescriberId prescriber = item.file().prescriber();
    Identity patient = person.patient().identity();
    String name = writer.name(patient);
    String phone = (patient == null ? Contacts.NONE : patient.contacts()).phone();
    WorkItem open = item.open();
    LocalDate until = item.state().putOffUntil();
    boolean hidden = until != null && until.isAfter(item.on());
    return new ItemView(
        words.itemTitle(name),
        item.id(),
        item.file().id().toString(),
        name,
        person.patient().number().toString(),
        phone,
        phone == null ? null : CallWriter.dial(phone),
        open == null ? null : writer.task(open, prescriber),
        writer.whose(item.id(), item.state(), name),
        trouble,
        visit.actor().treats(prescriber) ? CallWriter.attemptAddress(item.file().id()) : null,
        hidden && until != null ? words.putOffUntil(visit.dates().day(until)) : null,
        open == null || open.key().kind() == ItemKey.Kind.STOP ? null : snoozeHint(item),
        colleagues(opened),
        item.events().stream().map(each -> event(each, writer.zone(prescriber))).toList(),
        form);
  }

  /** Who has the item, alone. */
  WhoseView whose(Opened opened) {
    CallWriter writer = writer(opened);
    FoundItem item = opened.item();
    return writer.whose(item.id(), item.state(), writer.name(opened.person().patient().identity()));
  }

  /** The days until which {@code item} can be put off, for a fault or a hint. */
  String days(FoundItem item, boolean asFault) {
    String first = visit.dates().shortDay(item.on().plusDays(1));
    String last = visit.dates().shortDay(item.on().plusDays(settings.longestSnooze()));
    return asFault ? words.faultUntil(first, last) : words.snoozeHint(first, last);
  }

  private CallWriter writer(Opened opened) {
    Person person = opened.person();
    ZoneId program = person.program().zone().zone();
    return new CallWriter(visit, ids, opened.item().on(), program, person.prescribers());
  }

  private String snoozeHint(FoundItem item) {
    return days(item, false);
  }

  private static List<Option> colleagues(Opened opened) {
    List<Option> options = new ArrayList<>();
    opened.colleagues().forEach(each -> options.add(new Option(each, each)));
    return options;
  }

  private ItemView.Event event(WorkEvent event, ZoneId site) {
    String what = words.event(event.kind());
    String assignee = event.state().assignee();
    LocalDate until = event.state().putOffUntil();
    String whole =
        switch (event.kind()) {
          case ASSIGNED -> assignee == null ? what : what + " " + assignee;
          case SNOOZED -> until == null ? what : what + " " + visit.dates().shortDay(until);
          case CLAIMED, UNASSIGNED, RESUMED, COMMENTED -> what;
        };
    return new ItemView.Event(
        whole, visit.dates().instant(event.at(), site), event.account(), event.note());
  }
}
