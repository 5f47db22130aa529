package org.coursewatch.whatif.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.page.Option;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.program.Drafts;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.time.EffectiveTimeline.Span;

/** What a draft can be made from: programs, drafts laid ready, and the versions there are. */
@ApplicationScoped
public class DraftChoice {

  private final Programs programs;
  private final Drafts drafts;

  @Inject
  DraftChoice(Programs programs, Drafts drafts) {
    this.programs = programs;
    this.drafts = drafts;
  }

  /** The first of the programs. */
  public Program program() {
    return programs.all().getFirst();
  }

  List<Option> programs() {
    return programs.all().stream().map(each -> new Option(each.id(), each.name())).toList();
  }

  /** Empty where nothing is laid ready. */
  List<Option> files(String none) {
    List<String> names = drafts.names();
    if (names.isEmpty()) {
      return List.of();
    }
    List<Option> options = new ArrayList<>();
    options.add(new Option("", none));
    names.forEach(name -> options.add(new Option(name, name)));
    return options;
  }

  /** Versions, the newest first. */
  List<Option> starts() {
    return programs.all().stream()
        .flatMap(program -> program.rules().versions().spans().reversed().stream())
        .map(Span::value)
        .map(version -> new Option(version.id(), version.header().title()))
        .toList();
  }

  /** The text of the file of the version {@code id}. */
  String text(String id) {
    return drafts
        .version(id)
        .orElseThrow(
            () ->
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "There is no such version.",
                        "Choose one from the list of rules.")
                    .asException());
  }
}
