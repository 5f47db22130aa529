package org.coursewatch.overdue.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.coursewatch.platform.print.CsvText;
import org.coursewatch.platform.print.PdfTable;

/** The forms of a report, by what the caller accepts. JSON for whoever does not say. */
enum ReportForm {
  JSON(MediaType.APPLICATION_JSON),
  CSV(CsvText.MEDIA_TYPE),
  PDF(PdfTable.MEDIA_TYPE);

  private final MediaType type;

  ReportForm(String type) {
    this.type = MediaType.valueOf(type);
  }

  MediaType type() {
    return type;
  }

  /** The first of what is accepted, best first, that there is. */
  static ReportForm wanted(HttpHeaders headers) {
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      for (ReportForm form : values()) {
        if (accepted.isCompatible(form.type)) {
          return form;
        }
      }
    }
    return JSON;
  }
}
