package org.coursewatch.lab.console;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.LabResulted.Bound;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.lab.KeptMessage;
import org.coursewatch.lab.KeptMessage.Resolution;
import org.coursewatch.lab.KeptMessage.Told;
import org.coursewatch.lab.console.KeptMessagesView.Item;
import org.coursewatch.lab.console.KeptMessagesView.Row;
import org.coursewatch.page.Dates;
import org.coursewatch.people.DescribedPatient;
import org.jspecify.annotations.Nullable;

/** Kept messages as rows of their page. */
record KeptRows(KeptMessagesWords words, Dates dates, ZoneId zone) {

  Row of(KeptMessage message) {
    Told told = message.told();
    return new Row(
        message.id().toString(),
        dates.instant(message.receivedAt(), zone),
        message.account() + ", " + message.channel().name(),
        told == null ? List.of() : patient(told.patient()),
        told == null ? List.of() : told.items().stream().map(this::item).toList(),
        told == null ? List.of() : facts(told),
        told == null ? null : told.document().replace('\r', '\n'),
        resolution(message.resolution()));
  }

  private List<String> patient(DescribedPatient patient) {
    List<String> pieces = new ArrayList<>();
    String family = patient.familyName();
    if (family != null) {
      pieces.add(words.called(String.join(" ", patient.givenNames()) + " " + family));
    }
    patient.numbers().forEach(number -> pieces.add(words.number(number.toString())));
    LocalDate born = patient.birthDate();
    if (born != null) {
      pieces.add(words.born(dates.shortDay(born)));
    }
    patient.identifiers().stream()
        .map(each -> words.identifier(each.value(), each.system()))
        .forEach(pieces::add);
    pieces.addAll(patient.phones());
    pieces.addAll(patient.emails());
    return pieces;
  }

  private Item item(KeptMessage.Item item) {
    return new Item(item.place(), words.why(item.reason()), item.remarks());
  }

  private List<String> facts(Told told) {
    return told.items().stream().flatMap(item -> item.facts().stream()).map(this::fact).toList();
  }

  /** Other facts than tests and values are never kept. */
  private String fact(CourseFact fact) {
    if (fact instanceof PregnancyTested test) {
      return words.test(test.result()) + ", " + dates.shortDay(test.specimenOn());
    }
    if (fact instanceof LabResulted lab) {
      Bound bound = lab.bound();
      String value =
          (bound == null ? "" : bound.sign() + " ")
              + lab.value().toPlainString()
              + " "
              + lab.unit();
      return words.value(lab.loinc(), value) + ", " + dates.shortDay(lab.on());
    }
    throw new IllegalStateException("a kept message tells tests and values only");
  }

  private @Nullable String resolution(@Nullable Resolution resolution) {
    if (resolution == null) {
      return null;
    }
    String what = resolution.course() == null ? words.dismissed() : words.attached();
    return what + ", " + resolution.account() + ": " + resolution.reason();
  }
}
