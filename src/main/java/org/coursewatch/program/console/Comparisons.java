package org.coursewatch.program.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursewatch.page.Dates;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.coursewatch.program.Program;
import org.coursewatch.program.Rule;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.console.ComparisonView.GroupRows;
import org.coursewatch.program.console.ComparisonView.Reach;
import org.coursewatch.program.console.ComparisonView.RuleRow;
import org.coursewatch.program.console.ComparisonView.Side;
import org.coursewatch.program.console.ComparisonView.SideHead;
import org.coursewatch.program.console.ProgramsView.ProgramRow;
import org.coursewatch.program.console.ProgramsView.VersionRow;
import org.coursewatch.time.EffectiveTimeline.Span;
import org.jspecify.annotations.Nullable;

/** Puts versions side by side, in the words and days of one visit. */
record Comparisons(RuleText text, Dates dates) {

  static final String ALL = "all";
  static final String CHANGES = "changes";

  /** Two versions of a program. */
  record Pair(RuleSet from, RuleSet to) {

    List<RuleKey> changes() {
      return from.changesTo(to);
    }

    String address(Program program) {
      return "/rules/" + program.id() + "?from=" + key(from) + "&to=" + key(to);
    }

    String coursesAddress(Program program) {
      return "/rules/" + program.id() + "/courses?from=" + key(from) + "&to=" + key(to);
    }
  }

  /** The part of a version's id behind the program's. */
  static String key(RuleSet version) {
    return version.id().substring(version.id().indexOf('/') + 1);
  }

  static List<RuleSet> versions(Program program) {
    return program.rules().versions().spans().stream().map(Span::value).toList();
  }

  static Optional<RuleSet> version(Program program, String key) {
    return program.version(program.id() + "/" + key);
  }

  /** The newest version and the one before it; the only one twice. */
  static Pair newest(Program program) {
    List<RuleSet> versions = versions(program);
    int last = versions.size() - 1;
    return new Pair(versions.get(Math.max(0, last - 1)), versions.get(last));
  }

  ProgramRow row(Program program, Instant now) {
    RuleSet current = program.rules().on(program.zone().dayOf(now));
    List<RuleSet> versions = versions(program);
    List<VersionRow> rows = new ArrayList<>();
    for (int i = versions.size() - 1; i >= 0; i--) {
      RuleSet before = i == 0 ? null : versions.get(i - 1);
      rows.add(row(program, versions.get(i), before, current));
    }
    return new ProgramRow(
        program.id(),
        program.name(),
        program.zone().zone().getId(),
        newest(program).address(program),
        rows);
  }

  private VersionRow row(
      Program program, RuleSet version, @Nullable RuleSet before, RuleSet current) {
    LocalDate first = version.header().validFrom();
    boolean isCurrent = version.equals(current);
    boolean comes = first.isAfter(current.header().validFrom());
    String later = comes ? text.words().comes() : text.words().past();
    Pair pair = before == null ? null : new Pair(before, version);
    return new VersionRow(
        version.id(),
        version.header().title(),
        dates.day(first),
        dates.day(version.header().announcedOn()),
        isCurrent ? "good" : comes ? "wait" : "info",
        isCurrent ? text.words().inForce() : later,
        pair == null ? null : pair.changes().size(),
        RuleKey.values().length,
        pair == null ? null : pair.address(program));
  }

  ComparisonView view(Program program, Pair pair, Form form, @Nullable Reach reach) {
    List<RuleKey> changes = pair.changes();
    boolean all = form.value("show").equals(ALL);
    String day = dates.day(pair.to().header().validFrom());
    return new ComparisonView(
        program.id(),
        program.name(),
        form,
        versions(program).stream()
            .map(each -> new Option(key(each), each.header().title(), each.id()))
            .toList(),
        List.of(
            new Option(CHANGES, text.words().showChanges(), ""),
            new Option(ALL, text.words().showAll(), "")),
        pair.from().equals(pair.to())
            ? text.words().whatChangesNothing()
            : text.words().whatChanges(day),
        changes.size(),
        RuleKey.values().length,
        head(pair.from()),
        head(pair.to()),
        groups(pair, changes, all),
        reach);
  }

  private SideHead head(RuleSet version) {
    return new SideHead(
        version.id(), version.header().title(), dates.day(version.header().validFrom()));
  }

  private List<GroupRows> groups(Pair pair, List<RuleKey> changes, boolean all) {
    Map<RuleGroup, List<RuleRow>> groups = new EnumMap<>(RuleGroup.class);
    Arrays.stream(RuleKey.values())
        .filter(key -> all || changes.contains(key))
        .forEach(
            key ->
                groups
                    .computeIfAbsent(RuleGroup.of(key), group -> new ArrayList<>())
                    .add(row(key, pair, changes.contains(key))));
    return groups.entrySet().stream()
        .map(
            each ->
                new GroupRows(
                    each.getKey().code(), text.words().group(each.getKey()), each.getValue()))
        .toList();
  }

  private RuleRow row(RuleKey key, Pair pair, boolean differs) {
    return new RuleRow(
        anchor(key),
        text.words().meaning(key),
        differs,
        side(pair.from().rule(key)),
        side(pair.to().rule(key)));
  }

  Side side(Rule rule) {
    return Side.of(rule, text, dates.shortDay(rule.citation().date()));
  }

  /** What names a rule on a page; a dot would be a class in a style sheet. */
  static String anchor(RuleKey key) {
    return key.path().replace('.', '-');
  }
}
