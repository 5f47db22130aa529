package org.coursewatch.program.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.page.Frame;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.console.WhyView.Other;
import org.coursewatch.program.console.WhyView.ProgramRules;
import org.coursewatch.program.console.WhyView.RuleNow;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /rules/why/{code}}: what a refusal or a check means, the rules behind it as they are in
 * force today with their source, who acts and what helps.
 */
@Path("/rules/why")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class WhyPage {

  private final Visit visit;
  private final Programs programs;

  @CheckedTemplate(basePath = "rules")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance why(Frame frame, WhyView view);
  }

  @Inject
  public WhyPage(Visit visit, Programs programs) {
    this.visit = visit;
    this.programs = programs;
  }

  @GET
  @Path("{code}")
  @Operation(hidden = true)
  public Response why(@PathParam("code") String code) {
    return visit.page(
        () ->
            Templates.why(
                visit.frame(), refusal(code).or(() -> check(code)).orElseThrow(this::unknown)));
  }

  private Optional<WhyView> refusal(String name) {
    return Arrays.stream(RefusalCode.values())
        .filter(code -> code.name().equals(name))
        .findFirst()
        .map(
            code ->
                new WhyView(
                    name,
                    page().refusal(code),
                    why().refusalMeans(code),
                    code.actor(),
                    why().refusalHelps(code),
                    why().refusalExample(code),
                    rules(RulesOfCodes.of(code))));
  }

  private Optional<WhyView> check(String name) {
    return Arrays.stream(CheckCode.values())
        .filter(code -> code.name().equals(name))
        .findFirst()
        .map(
            code ->
                new WhyView(
                    name,
                    page().check(code),
                    why().checkMeans(code),
                    code.party(),
                    why().checkHelps(code),
                    why().checkExample(code),
                    rules(RulesOfCodes.of(code))));
  }

  private List<ProgramRules> rules(List<RuleKey> keys) {
    return programs.all().stream().map(program -> rules(program, keys)).toList();
  }

  private ProgramRules rules(Program program, List<RuleKey> keys) {
    RuleSet now = program.rules().on(today(program));
    return new ProgramRules(
        program.name(),
        now.header().title(),
        keys.stream().map(key -> rule(program, now, key)).toList());
  }

  private RuleNow rule(Program program, RuleSet now, RuleKey key) {
    RuleText text = new RuleText(words(), page());
    Comparisons comparisons = new Comparisons(text, visit.dates());
    List<Other> others =
        Comparisons.versions(program).stream()
            .filter(each -> !each.rule(key).value().equals(now.rule(key).value()))
            .map(
                each ->
                    new Other(
                        visit.dates().day(each.header().validFrom()),
                        text.of(each.rule(key)),
                        each.header().title()))
            .toList();
    String address =
        Comparisons.newest(program).address(program)
            + "&show="
            + Comparisons.ALL
            + "#"
            + Comparisons.anchor(key);
    return new RuleNow(words().meaning(key), comparisons.side(now.rule(key)), others, address);
  }

  private LocalDate today(Program program) {
    return program.zone().dayOf(visit.now());
  }

  private RuntimeException unknown() {
    return Problem.of(ProblemType.NOT_FOUND, words().unknownCode(), words().unknownCodeRemedy())
        .asException();
  }

  private RulesWords words() {
    return visit.words(RulesWords.class);
  }

  private WhyWords why() {
    return visit.words(WhyWords.class);
  }

  private PageWords page() {
    return visit.words(PageWords.class);
  }
}
