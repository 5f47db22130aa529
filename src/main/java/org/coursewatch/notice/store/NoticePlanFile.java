package org.coursewatch.notice.store;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.coursewatch.notice.NoticePlan;
import org.coursewatch.notice.NoticeReason;
import org.coursewatch.notice.Stages;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code notices.yaml}; with a fault in it the service does not start, and says them all. */
final class NoticePlanFile {

  static final String FILE = "notices.yaml";

  private final List<String> faults = new ArrayList<>();

  /** Makes the plan when the service starts. */
  static final class Producer {

    @Produces
    @Singleton
    @Startup
    NoticePlan plan() {
      ClassLoader loader = Objects.requireNonNull(Thread.currentThread().getContextClassLoader());
      try (InputStream file = Objects.requireNonNull(loader.getResourceAsStream(FILE))) {
        return NoticePlanFile.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The plan that {@code text} tells.
   *
   * @throws IllegalStateException when it has faults; its message names each
   */
  static NoticePlan read(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    NoticePlanFile file = new NoticePlanFile();
    try {
      return file.plan(new Yaml(new SafeConstructor(options)).load(text));
    } catch (YAMLException e) {
      throw new IllegalStateException(FILE + " is no YAML: " + e.getMessage(), e);
    }
  }

  private NoticePlan plan(@Nullable Object document) {
    Map<?, ?> top = map(document, "the file");
    known(top, Set.of("digest-at", "reasons"), "the file");
    LocalTime digestAt = time(top.get("digest-at"));
    Map<?, ?> reasons = map(top.get("reasons"), "reasons");
    Map<NoticeReason, Stages> stages = new EnumMap<>(NoticeReason.class);
    for (NoticeReason reason : NoticeReason.caused()) {
      Stages days = stages(reasons.get(reason.name()), "reasons." + reason);
      if (days != null) {
        stages.put(reason, days);
      }
    }
    known(reasons, Set.copyOf(NoticeReason.caused().stream().map(Enum::name).toList()), "reasons");
    if (!faults.isEmpty()) {
      throw new IllegalStateException(FILE + ": " + String.join("; ", faults));
    }
    return new NoticePlan(stages, digestAt);
  }

  private @Nullable Stages stages(@Nullable Object value, String name) {
    Map<?, ?> map = map(value, name);
    known(map, Set.of("days", "until"), name);
    List<Integer> on = new ArrayList<>();
    if (map.get("days") instanceof List<?> days) {
      days.stream().filter(Integer.class::isInstance).forEach(day -> on.add((Integer) day));
    }
    try {
      if (map.get("until") instanceof Integer until) {
        return new Stages(on, until);
      }
      faults.add(name + " has no whole number \"until\"");
    } catch (IllegalArgumentException e) {
      faults.add(name + ": " + e.getMessage());
    }
    return null;
  }

  private LocalTime time(@Nullable Object value) {
    try {
      if (value instanceof String text) {
        return LocalTime.parse(text);
      }
    } catch (DateTimeException e) {
      // told below, as for something else
    }
    faults.add("digest-at is no time such as \"07:00\"");
    return LocalTime.NOON;
  }

  private Map<?, ?> map(@Nullable Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    faults.add(name + " is missing or no map");
    return Map.of();
  }

  private void known(Map<?, ?> map, Set<String> names, String where) {
    map.keySet().stream()
        .filter(key -> !names.contains(String.valueOf(key)))
        .forEach(key -> faults.add(where + " knows no " + key));
  }
}
