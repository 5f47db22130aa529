package org.coursewatch.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.coursewatch.program.Programs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people reach the service, and which day it is for notices that span programs. */
@ApplicationScoped
class NoticeSettings {

  private final String address;
  private final Programs programs;

  @Inject
  NoticeSettings(@ConfigProperty(name = "coursewatch.address") String address, Programs programs) {
    this.address = address;
    this.programs = programs;
  }

  /** Without a slash at its end. */
  String address() {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /** The day in the zone of the first program. */
  LocalDate today(Instant now) {
    return programs.all().getFirst().zone().dayOf(now);
  }

  ZoneId zone() {
    return programs.all().getFirst().zone().zone();
  }
}
