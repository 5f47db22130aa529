package org.coursewatch.noncompliance.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.coursewatch.noncompliance.Detector;
import org.coursewatch.noncompliance.DetectorCode;
import org.coursewatch.noncompliance.Detectors;
import org.coursewatch.noncompliance.Ladder;
import org.coursewatch.noncompliance.Tier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads {@code detectors.yaml} and the statements beside it. All faults are found at once.
 *
 * @param detectors all of them
 * @param statements of those that look
 */
record DetectorsFile(Detectors detectors, Map<DetectorCode, DetectorStatement> statements) {

  /** Where the files lie. */
  interface Folder {
    /** The text of {@code file}, null when it is not there. */
    @Nullable String text(String file);
  }

  static final String FOLDER = "noncompliance/";
  private static final String FILE = "detectors.yaml";

  /**
   * @throws IllegalStateException when there is a fault in them; names every one
   */
  static DetectorsFile read(Folder folder) {
    String yaml = folder.text(FILE);
    if (yaml == null) {
      throw new IllegalStateException(FILE + " is missing");
    }
    List<String> faults = new ArrayList<>();
    YamlSection file = new YamlSection(FILE, load(yaml), faults);
    YamlSection look = file.section("look");
    Duration overlap = Duration.ofMinutes(look.number("overlap-minutes", 1));
    Duration first = Duration.ofDays(look.number("first-days", 1));
    look.refuseUnknown();
    Ladder ladder = ladder(file.section("ladder"));
    YamlSection sections = file.section("detectors");
    List<Detector> detectors = new ArrayList<>();
    Map<DetectorCode, DetectorStatement> statements = new EnumMap<>(DetectorCode.class);
    for (DetectorCode code : DetectorCode.values()) {
      if (code != DetectorCode.BY_HAND) {
        Detector detector = detector(code, sections.section(code.name()));
        detectors.add(detector);
        statement(detector, folder.text(code + ".sql"), faults, statements);
      }
    }
    sections.refuseUnknown();
    file.refuseUnknown();
    if (!faults.isEmpty()) {
      throw new IllegalStateException("the detectors have faults:\n" + String.join("\n", faults));
    }
    return new DetectorsFile(new Detectors(detectors, ladder, overlap, first), statements);
  }

  /** The text of a file of the folder among the resources. */
  static @Nullable String shipped(String file) {
    ClassLoader loader = Objects.requireNonNull(Thread.currentThread().getContextClassLoader());
    try (InputStream found = loader.getResourceAsStream(FOLDER + file)) {
      return found == null ? null : new String(found.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Ladder ladder(YamlSection section) {
    Ladder ladder =
        new Ladder(
            section.number("months", 1),
            section.code("highest", Tier.class),
            section.number("permanent-from", 1),
            section.number("appeal-days", 0));
    section.refuseUnknown();
    return ladder;
  }

  private static Detector detector(DetectorCode code, YamlSection section) {
    Detector detector =
        new Detector(
            code,
            section.text("title"),
            section.text("source"),
            section.optionalText("note", ""),
            section.code("tier", Tier.class),
            section.flag("reportable"),
            section.numbers("thresholds"),
            section.has("waits-for") ? section.text("waits-for") : null);
    section.refuseUnknown();
    return detector;
  }

  private static void statement(
      Detector detector,
      @Nullable String text,
      List<String> faults,
      Map<DetectorCode, DetectorStatement> statements) {
    if (detector.looks() == (text == null)) {
      faults.add(detector.code() + ".sql: " + (text == null ? "is missing" : "waits and is there"));
    }
    if (text == null) {
      return;
    }
    DetectorStatement statement = DetectorStatement.parse(text);
    Set<String> thresholds = detector.thresholds().keySet();
    for (String name : statement.unknown(thresholds)) {
      faults.add(detector.code() + ".sql: nobody tells it \"" + name + "\"");
    }
    statements.put(detector.code(), statement);
  }

  private static @Nullable Object load(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      return new Yaml(new SafeConstructor(options)).load(yaml);
    } catch (YAMLException e) {
      throw new IllegalStateException(FILE + " cannot be read: " + e.getMessage(), e);
    }
  }
}
