package org.coursewatch.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.json.JsonText;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Shows a problem as a page to who asked for a page; programs get the document (RFC 9457). */
class ProblemPages {

  private static final String API = "/api/";

  /**
   * What the page says. The sentences of the problem itself are in English.
   *
   * @param title what went wrong, in the reader's language
   * @param sentences what exactly, and what helps
   */
  record View(String title, List<String> sentences, String requestId) {}

  private final Visit visit;

  @CheckedTemplate(basePath = "page")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance problem(Frame frame, View view);
  }

  ProblemPages(Visit visit) {
    this.visit = visit;
  }

  @ServerResponseFilter
  public void show(HttpServerRequest request, ContainerResponseContext response) {
    MediaType type = response.getMediaType();
    if (type == null
        || !type.getSubtype().equals("problem+json")
        || request.uri().startsWith(API)
        || !wantsPage(request)
        || !(response.getEntity() instanceof String text)) {
      return;
    }
    TemplateInstance page = Templates.problem(visit.frame(), view(JsonText.parse(text)));
    response.setEntity(
        visit.answer(response.getStatus(), page).getEntity(),
        null,
        MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
  }

  private View view(JsonNode problem) {
    List<String> sentences = new ArrayList<>();
    sentences.add(problem.path("detail").asText());
    problem
        .path("errors")
        .forEach(
            each ->
                sentences.add(
                    "%s %s. %s"
                        .formatted(
                            each.path("field").asText(),
                            each.path("reason").asText(),
                            each.path("remedy").asText())));
    sentences.add(problem.path("remedy").asText());
    return new View(
        visit.words(PageWords.class).problem(type(problem.path("type").asText())),
        sentences.stream().filter(sentence -> !sentence.isBlank()).toList(),
        problem.path("requestId").asText());
  }

  private static ProblemType type(String uri) {
    return Arrays.stream(ProblemType.values())
        .filter(each -> each.uri().equals(uri))
        .findFirst()
        .orElse(ProblemType.INTERNAL);
  }

  private static boolean wantsPage(HttpServerRequest request) {
    String accepted = request.getHeader("Accept");
    return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("text/html");
  }
}
