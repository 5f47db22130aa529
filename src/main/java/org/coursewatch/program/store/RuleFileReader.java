package org.coursewatch.program.store;

import java.util.Map;
import java.util.Optional;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.RuleSet.Header;
import org.coursewatch.program.store.RulesReader.StatedRules;
import org.coursewatch.program.store.SourcesReader.Source;
import org.coursewatch.time.ProgramZone;

/** Reads one version's file: what it says about itself, its sources and all its rules. */
final class RuleFileReader {

  private final Optional<ProgramZone> zone;
  private final Faults faults;

  /** A zone that could not be read is absent; then only what depends on it is left unchecked. */
  RuleFileReader(Optional<ProgramZone> zone, Faults faults) {
    this.zone = zone;
    this.faults = faults;
  }

  /** The file of {@code id}, whose name is the id with {@code .yaml} behind it. */
  RuleFile read(String id, String text) {
    String file = id + ".yaml";
    int before = faults.count();
    Optional<Section> outermost = YamlText.read(file, text, faults);
    if (outermost.isEmpty() || !outermost.get().isMapping()) {
      return RuleFile.unreadable(id, Place.topOf(file));
    }
    Section top = outermost.get();
    int beforeHeader = faults.count();
    Header header = HeaderReader.read(top, id, zone);
    boolean headerIsFaulty = faults.count() > beforeHeader;
    StatedRules stated = rules(top);
    top.refuseOtherKeys();
    Optional<RuleSet> rules =
        faults.count() > before
            ? Optional.empty()
            : Optional.of(new RuleSet(header, stated.rules()));
    return new RuleFile(
        id,
        headerIsFaulty ? Optional.empty() : Optional.of(header),
        top.placeOf(HeaderReader.VALID_FROM),
        top.placeOf(HeaderReader.REPLACES),
        rules);
  }

  private StatedRules rules(Section top) {
    Map<String, Source> sources =
        top.section("sources", "list the documents the rules are written in")
            .map(section -> SourcesReader.read(section, faults))
            .orElse(Map.of());
    StatedRules stated =
        top.section("rules", "state every rule, in the groups of another version's file")
            .map(section -> new RulesReader(sources, faults).read(section))
            .orElse(StatedRules.none());
    MethodsFit.check(stated, faults);
    NumbersFit.check(stated, faults);
    return stated;
  }
}
