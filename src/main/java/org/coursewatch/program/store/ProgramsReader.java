package org.coursewatch.program.store;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.escalation.EscalationPlan;
import org.coursewatch.escalation.EscalationPlans;
import org.coursewatch.program.Product;
import org.coursewatch.program.ProductCatalog;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.RuleTimeline;
import org.coursewatch.program.store.ProgramIndex.Entry;
import org.coursewatch.time.EffectiveTimeline;
import org.coursewatch.time.EffectiveTimeline.Span;
import org.coursewatch.time.ProgramZone;

/** Reads all programs of a folder, or none of them when anything in it is wrong. */
public final class ProgramsReader {

  private final ProgramFolder folder;
  private final Faults faults = new Faults();
  private final Set<String> read = new HashSet<>();

  private ProgramsReader(ProgramFolder folder) {
    this.folder = folder;
  }

  /**
   * The programs in {@code folder}.
   *
   * @throws FaultyProgramFiles with every fault of every file, when there is any
   */
  public static Programs read(ProgramFolder folder) {
    return files(folder).programs();
  }

  /** Like {@link #read}, with what else the files say. */
  static ProgramFiles files(ProgramFolder folder) {
    return new ProgramsReader(folder).readAll();
  }

  private ProgramFiles readAll() {
    List<Program> programs = new ArrayList<>();
    List<EscalationPlan> escalations = new ArrayList<>();
    List<Product> products = new ArrayList<>();
    Optional<String> index = text(ProgramIndex.FILE, Place.topOf(ProgramIndex.FILE));
    List<Entry> entries = index.map(new ProgramIndex(faults)::read).orElse(List.of());
    for (Entry entry : entries) {
      readProgram(entry).ifPresent(programs::add);
      readEscalation(entry).ifPresent(escalations::add);
      products.addAll(readProducts(entry));
    }
    if (!entries.isEmpty()) {
      refuseUnlisted();
    }
    faults.refuseIfAny();
    return new ProgramFiles(
        new Programs(programs), new EscalationPlans(escalations), new ProductCatalog(products));
  }

  private Optional<Program> readProgram(Entry entry) {
    int before = faults.count();
    String name = "";
    Optional<ProgramZone> zone = Optional.empty();
    String file = entry.program() + "/program.yaml";
    Optional<Section> top =
        text(file, entry.place()).flatMap(text -> YamlText.read(file, text, faults));
    if (top.isPresent()) {
      name = readName(top.get(), entry.program());
      zone = readZone(top.get());
      top.get().refuseOtherKeys();
    }
    List<RuleFile> files = readVersions(entry, zone);
    VersionsFollow.check(files, faults);
    if (faults.count() > before || zone.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Program(entry.program(), name, zone.get(), timeline(files)));
  }

  private Optional<EscalationPlan> readEscalation(Entry entry) {
    String file = entry.program() + "/" + EscalationReader.FILE;
    return text(file, entry.place())
        .flatMap(text -> YamlText.read(file, text, faults))
        .flatMap(top -> new EscalationReader(faults).read(entry.program(), top));
  }

  private List<Product> readProducts(Entry entry) {
    String file = entry.program() + "/" + ProductsReader.FILE;
    return text(file, entry.place())
        .flatMap(text -> YamlText.read(file, text, faults))
        .map(top -> new ProductsReader(faults).read(entry.program(), top))
        .orElse(List.of());
  }

  private static String readName(Section top, String program) {
    String id = top.text("id", "write " + program);
    if (!id.isEmpty() && !id.equals(program)) {
      top.fault("id", "\"" + id + "\" does not match the folder", "write " + program);
    }
    return top.text("name", "give the program a name for people");
  }

  private static Optional<ProgramZone> readZone(Section top) {
    String remedy = "write a region such as America/New_York";
    String zone = top.text("zone", remedy);
    if (ZoneId.getAvailableZoneIds().contains(zone)) {
      return Optional.of(new ProgramZone(ZoneId.of(zone)));
    }
    if (!zone.isEmpty()) {
      top.fault("zone", "\"" + zone + "\" is not a zone", remedy);
    }
    return Optional.empty();
  }

  private List<RuleFile> readVersions(Entry entry, Optional<ProgramZone> zone) {
    RuleFileReader reader = new RuleFileReader(zone, faults);
    List<RuleFile> files = new ArrayList<>();
    for (String version : entry.versions()) {
      String id = entry.program() + "/" + version;
      RuleFile missing = RuleFile.unreadable(id, entry.place());
      files.add(
          text(id + ".yaml", entry.place()).map(text -> reader.read(id, text)).orElse(missing));
    }
    return files;
  }

  private static RuleTimeline timeline(List<RuleFile> files) {
    List<Span<RuleSet>> spans = new ArrayList<>();
    for (RuleFile file : files) {
      RuleSet rules = file.rules().orElseThrow();
      spans.add(new Span<>(rules.header().validFrom(), rules));
    }
    return new RuleTimeline(new EffectiveTimeline<>(spans));
  }

  private Optional<String> text(String name, Place namedAt) {
    read.add(name);
    try {
      Optional<String> text = folder.text(name);
      if (text.isEmpty()) {
        faults.add(namedAt, "", "there is no file " + name, "add the file or take its line out");
      }
      return text;
    } catch (IOException unreadable) {
      faults.add(
          Place.topOf(name),
          "",
          "the file cannot be read: " + unreadable,
          "make it readable text in UTF-8");
      return Optional.empty();
    }
  }

  /** A rule file somebody forgot to list would be a change of rules that never comes. */
  private void refuseUnlisted() {
    try {
      for (String name : folder.unlisted(read)) {
        faults.add(
            Place.topOf(name),
            "",
            "the file is not in index.yaml",
            "list it there or take it away");
      }
    } catch (IOException unreadable) {
      String wrong = "the folder cannot be listed: " + unreadable;
      faults.add(Place.topOf(ProgramIndex.FILE), "", wrong, "make the folder readable");
    }
  }
}
