package org.coursewatch.program.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder with {@code index.yaml} and one folder for each program: the one inside the
 * application, or one of an operator's disk. The folder inside the application cannot be listed,
 * which is why there is an index.
 */
public final class ProgramFolder {

  private static final String SHIPPED = "/programs/";

  private final @Nullable Path folder;

  private ProgramFolder(@Nullable Path folder) {
    this.folder = folder;
  }

  /** The files that come with the application. */
  public static ProgramFolder shipped() {
    return new ProgramFolder(null);
  }

  /** The files in {@code folder}, instead of those that come with the application. */
  public static ProgramFolder at(Path folder) {
    return new ProgramFolder(folder);
  }

  /**
   * The text of the file called {@code name}, a relative name with slashes; empty when there is no
   * such file.
   */
  Optional<String> text(String name) throws IOException {
    return folder == null ? shippedText(name) : textIn(folder, name);
  }

  /**
   * Rule files that lie in the folder and are not in {@code listed}; none for the files of the
   * application.
   */
  List<String> unlisted(Set<String> listed) throws IOException {
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".yaml") && !listed.contains(name))
          .sorted()
          .toList();
    }
  }

  private static Optional<String> shippedText(String name) throws IOException {
    try (InputStream in = ProgramFolder.class.getResourceAsStream(SHIPPED + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Optional<String> textIn(Path folder, String name) throws IOException {
    try {
      return Optional.of(Files.readString(folder.resolve(name)));
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }
}
