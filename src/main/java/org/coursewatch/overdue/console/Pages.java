package org.coursewatch.overdue.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.coursewatch.platform.Problem;

/** What the pages of the report have in common. */
final class Pages {

  private Pages() {}

  static Response answer(int status, TemplateInstance page) {
    return Response.status(status)
        .entity(page.render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .build();
  }

  /** In sentences: what is wrong, each field with what would be right. */
  static List<String> trouble(Problem problem) {
    if (problem.errors().isEmpty()) {
      return List.of(problem.detail() + " " + problem.remedy());
    }
    return Stream.concat(
            Stream.of(problem.detail()),
            problem.errors().stream()
                .map(each -> "%s %s. %s".formatted(each.field(), each.reason(), each.remedy())))
        .toList();
  }
}
