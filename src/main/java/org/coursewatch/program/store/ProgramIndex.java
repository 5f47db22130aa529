package org.coursewatch.program.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads {@code index.yaml}: which programs there are, and their versions in the order they replace
 * each other.
 */
final class ProgramIndex {

  static final String FILE = "index.yaml";

  /** A program's folder and the names of its versions' files, without {@code .yaml}. */
  record Entry(String program, List<String> versions, Place place) {}

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final String NAME_REMEDY = "write small letters, digits and hyphens";

  private final Faults faults;

  ProgramIndex(Faults faults) {
    this.faults = faults;
  }

  List<Entry> read(String text) {
    List<Entry> entries = new ArrayList<>();
    YamlText.read(FILE, text, faults).ifPresent(top -> readPrograms(top, entries));
    return entries;
  }

  private void readPrograms(Section top, List<Entry> entries) {
    for (Node item : items(top, "programs", "list the programs, each with id and versions")) {
      Section program = new Section(item, FILE, "programs", faults);
      String id = program.text("id", "name the folder of the program");
      if (!id.isEmpty() && !NAME.matcher(id).matches()) {
        program.fault("id", "\"" + id + "\" is not a name", NAME_REMEDY);
      } else if (entries.stream().anyMatch(entry -> entry.program().equals(id))) {
        program.fault("id", id + " is listed twice", "put all its versions into one entry");
      } else if (!id.isEmpty()) {
        entries.add(new Entry(id, versions(program), program.place()));
      }
      program.find("versions");
      program.refuseOtherKeys();
    }
    top.refuseOtherKeys();
  }

  private List<String> versions(Section program) {
    String remedy = "list the versions' files without .yaml, the oldest first";
    List<String> versions = new ArrayList<>();
    for (Node item : items(program, "versions", remedy)) {
      Place place = program.place(item);
      String path = program.pathOf("versions");
      String version = Scalars.text(item, place, path, remedy, faults);
      if (!version.isEmpty() && !NAME.matcher(version).matches()) {
        faults.add(place, path, "\"" + version + "\" is not a name", NAME_REMEDY);
      } else if (versions.contains(version)) {
        faults.add(place, path, version + " is listed twice", "take one of them out");
      } else if (!version.isEmpty()) {
        versions.add(version);
      }
    }
    return versions;
  }

  private static List<Node> items(Section section, String key, String remedy) {
    Node node = section.need(key, remedy).orElse(null);
    if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
      return list.getValue();
    }
    if (node != null) {
      section.fault(key, "is not a list with something in it", remedy);
    }
    return List.of();
  }
}
