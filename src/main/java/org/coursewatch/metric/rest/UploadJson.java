package org.coursewatch.metric.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.metric.Upload;
import org.coursewatch.metric.Upload.Kind;
import org.coursewatch.metric.Uploads.Numbered;
import org.jspecify.annotations.Nullable;

/** An upload. {@code uploadedAt} is in UTC. */
public record UploadJson(
    String uploadId, Kind kind, String month, String uploadedAt, String account, int lines) {

  static UploadJson of(Upload upload) {
    return new UploadJson(
        upload.id().toString(),
        upload.kind(),
        upload.month().toString(),
        upload.at().toString(),
        upload.account(),
        upload.lines());
  }

  /** A page, newest first; {@code next} is the cursor of the next page, null at the end. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record PageJson(List<UploadJson> items, @Nullable String next) {

    static PageJson of(List<Numbered> found, int limit) {
      List<Numbered> shown = found.subList(0, Math.min(limit, found.size()));
      String next = found.size() > limit ? Long.toString(shown.getLast().number()) : null;
      return new PageJson(
          shown.stream().map(numbered -> UploadJson.of(numbered.upload())).toList(), next);
    }
  }
}
