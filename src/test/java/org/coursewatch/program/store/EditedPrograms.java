package org.coursewatch.program.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of the shipped program files in a folder of its own, for tests to spoil. */
final class EditedPrograms {

  static final String OLD = "us-ipledge/2021-12-13.yaml";
  static final String NEW = "us-ipledge/2026-11-15.yaml";

  static final String ESCALATION = "us-ipledge/escalation.yaml";

  private static final Path SHIPPED = Path.of("src/main/resources/programs");
  private static final List<String> FILES =
      List.of(
          "index.yaml",
          "us-ipledge/program.yaml",
          "us-ipledge/products.yaml",
          ESCALATION,
          OLD,
          NEW);

  private final Path folder;

  private EditedPrograms(Path folder) {
    this.folder = folder;
  }

  static EditedPrograms copiedTo(Path folder) {
    EditedPrograms copy = new EditedPrograms(folder);
    FILES.forEach(file -> copy.write(file, read(SHIPPED.resolve(file))));
    return copy;
  }

  /**
   * Replaces the first {@code from} that follows the line with the key {@code below}, and says in
   * which line that was, counted from 1. With an empty {@code below} the search begins at the top.
   */
  int replace(String file, String below, String from, String to) {
    String text = read(folder.resolve(file));
    int start = below.isEmpty() ? 0 : text.indexOf("  " + below + ":\n");
    assertThat(start).as("%s has the key %s", file, below).isNotNegative();
    int at = text.indexOf(from, start);
    assertThat(at).as("%s has %s below %s", file, from, below).isNotNegative();
    write(file, text.substring(0, at) + to + text.substring(at + from.length()));
    return (int) text.substring(0, at).lines().count() + (text.charAt(at - 1) == '\n' ? 1 : 0);
  }

  EditedPrograms write(String file, String text) {
    try {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  EditedPrograms delete(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The faults found, each as one line of the message; none when everything loads. */
  List<String> faults() {
    try {
      ProgramsReader.read(ProgramFolder.at(folder));
      return List.of();
    } catch (FaultyProgramFiles faulty) {
      assertThat(faulty.faults())
          .allSatisfy(fault -> assertThat(faulty).hasMessageContaining(fault.toString()));
      return faulty.faults().stream().map(Fault::toString).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
