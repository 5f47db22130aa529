package org.coursewatch.overdue.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.overdue.DelayCauses;
import org.coursewatch.overdue.DelayCauses.By;
import org.coursewatch.overdue.app.FindDelays;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Permissions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /reports/overdue/causes}: what and whom the late days belong to. */
@Path("/reports/overdue/causes")
@Authenticated
public class OverdueCausesPage {

  private static final String CALL = "GET /api/reports/overdue";
  private static final String CAUSE = "cause";

  private final FindDelays find;
  private final Permissions permissions;
  private final FilterChoices choices;
  private final Pages pages;
  private final Visit visit;

  @CheckedTemplate(basePath = "overdue")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance causes(Frame frame, CausesView view);
  }

  @Inject
  OverdueCausesPage(
      FindDelays find, Permissions permissions, FilterChoices choices, Pages pages, Visit visit) {
    this.find = find;
    this.permissions = permissions;
    this.choices = choices;
    this.pages = pages;
    this.visit = visit;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@Context UriInfo uri) {
    Map<String, List<String>> sent = uri.getQueryParameters();
    By by = by(uri.getQueryParameters().getFirst(CAUSE));
    return pages.answer(
        Form.of(uri.getQueryParameters()),
        () -> shown(sent, Form.of(uri.getQueryParameters()), by),
        form -> page(form, by, List.of(), List.of(), ""));
  }

  /** Anything else is the usual one: it is one of a list. */
  private static By by(@Nullable String text) {
    return Arrays.stream(By.values())
        .filter(by -> by.name().equals(text))
        .findFirst()
        .orElse(By.CHECK);
  }

  private TemplateInstance shown(Map<String, List<String>> sent, Form form, By by) {
    PageQuestion asked = PageQuestion.of(sent, CALL, permissions, visit.actor());
    DelayCauses causes = find.find(by, asked.question(), visit.actor(), visit.now());
    PageAddress list = new PageAddress(PageAddress.REPORT, PageQuestion.filter(sent));
    DelayWords words = visit.words(DelayWords.class);
    return page(
        form,
        by,
        AboutReport.lines(visit, causes.on(), causes.zone()),
        causes.groups().stream().map(group -> row(group, causes, list)).toList(),
        causes.untold() == 0 ? "" : words.causesSmall(causes.untold(), DelayCauses.LEAST));
  }

  private CausesView.Row row(DelayCauses.Group group, DelayCauses causes, PageAddress list) {
    PageWords words = visit.words(PageWords.class);
    String label =
        switch (causes.by()) {
          case CHECK -> words.check(CheckCode.valueOf(group.key()));
          case ACTOR -> words.actor(ResponsibleParty.valueOf(group.key()));
          case PRACTICE, PRESCRIBER -> group.label();
        };
    String address =
        switch (causes.by()) {
          case CHECK -> list.with("check", group.key()).text();
          case ACTOR -> "";
          case PRACTICE -> list.with("practice", group.key()).text();
          case PRESCRIBER -> list.with("prescriber", group.key()).text();
        };
    return new CausesView.Row(
        label,
        address,
        group.sum().checks(),
        group.median(),
        group.ninetieth(),
        causes.percent(group));
  }

  private TemplateInstance page(
      Form form, By by, List<String> about, List<CausesView.Row> rows, String small) {
    DelayWords words = visit.words(DelayWords.class);
    FilterView filter =
        choices.of(form.with(CAUSE, by.name()), FilterChoices.options(By.values(), words::cause));
    return Templates.causes(
        visit.frame(), new CausesView(words.cause(by), about, filter, rows, small));
  }
}
