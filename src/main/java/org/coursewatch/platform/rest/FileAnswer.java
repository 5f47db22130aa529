package org.coursewatch.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.coursewatch.platform.print.PrintedFile;

/** Answers with a file that a browser keeps and does not show. */
public final class FileAnswer {

  private FileAnswer() {}

  /** Written while it is sent: what is not written yet takes no memory. */
  public static Response of(PrintedFile file) {
    StreamingOutput content = out -> file.content().writeTo(out);
    return of(content, file.mediaType(), file.name()).build();
  }

  public static Response.ResponseBuilder of(Object content, String mediaType, String name) {
    return Response.ok(content, MediaType.valueOf(mediaType))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }
}
