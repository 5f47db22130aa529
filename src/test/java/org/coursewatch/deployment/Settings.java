package org.coursewatch.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The settings the service has, by the names they have as environment variables. */
final class Settings {

  private static final Pattern NAME =
      Pattern.compile("(?m)^#?(?:%\\w+\\.)?(coursewatch\\.[\\w.-]+)=");

  private Settings() {}

  /** Those of {@code names} that begin like a setting of the service and are none. */
  static List<String> unknown(Collection<String> names) throws IOException {
    Set<String> known =
        NAME.matcher(Files.readString(Path.of("src/main/resources/application.properties")))
            .results()
            .map((MatchResult match) -> match.group(1))
            .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return names.stream()
        .filter(name -> name.startsWith("COURSEWATCH_") && !known.contains(name))
        .toList();
  }
}
