package org.coursewatch.selfcare.store;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.coursewatch.notice.Language;
import org.coursewatch.selfcare.BankQuestion;
import org.coursewatch.selfcare.BankQuestion.Wording;
import org.coursewatch.selfcare.QuestionBank;
import org.coursewatch.selfcare.Topic;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads {@code selfcare/questions.yaml}; with a fault in it the service does not start, and says
 * them all.
 */
final class QuestionFile {

  static final String FILE = "selfcare/questions.yaml";

  /** So many there are at least, whatever the version of the rules. */
  private static final int FEWEST = 30;

  private static final Set<String> LANGUAGES =
      List.of(Language.values()).stream().map(Language::tag).collect(Collectors.toSet());

  private final List<String> faults = new ArrayList<>();

  /** Makes the bank when the service starts. */
  static final class Producer {

    @Produces
    @Singleton
    @Startup
    QuestionBank bank() {
      ClassLoader loader = Objects.requireNonNull(Thread.currentThread().getContextClassLoader());
      try (InputStream file = Objects.requireNonNull(loader.getResourceAsStream(FILE))) {
        return QuestionFile.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The bank that {@code text} tells.
   *
   * @throws IllegalStateException when it has faults; its message names each
   */
  static QuestionBank read(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    QuestionFile file = new QuestionFile();
    try {
      return file.bank(new Yaml(new SafeConstructor(options)).load(text));
    } catch (YAMLException e) {
      throw new IllegalStateException(FILE + " is no YAML: " + e.getMessage(), e);
    }
  }

  private QuestionBank bank(@Nullable Object document) {
    Map<?, ?> top = map(document, "the file");
    known(top, Set.of("version", "questions"), "the file");
    int version = top.get("version") instanceof Integer number ? number : 0;
    if (version < 1) {
      faults.add("version is no whole number from 1");
    }
    List<BankQuestion> questions = new ArrayList<>();
    if (top.get("questions") instanceof List<?> all) {
      all.forEach(each -> question(each, questions));
    }
    if (questions.stream().filter(each -> each.rules() == null).count() < FEWEST) {
      faults.add("fewer than " + FEWEST + " questions hold under every version");
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(FILE + ": " + String.join("; ", faults));
    }
    return new QuestionBank(version, questions);
  }

  private void question(@Nullable Object value, List<BankQuestion> into) {
    Map<?, ?> told = map(value, "a question");
    String id = text(told, "id", "a question");
    known(told, Set.of("id", "topic", "source", "rules", "en", "es"), id);
    try {
      Map<Language, Wording> wordings = new EnumMap<>(Language.class);
      for (Language language : Language.values()) {
        wordings.put(language, wording(told.get(language.tag()), id + "." + language.tag()));
      }
      into.add(
          new BankQuestion(
              id,
              Topic.valueOf(text(told, "topic", id)),
              text(told, "source", id),
              told.get("rules") == null ? null : text(told, "rules", id),
              wordings));
    } catch (IllegalArgumentException e) {
      faults.add(id + ": " + e.getMessage());
    }
  }

  private Wording wording(@Nullable Object value, String name) {
    Map<?, ?> told = map(value, name);
    known(told, Set.of("ask", "answers", "why"), name);
    List<String> answers = new ArrayList<>();
    if (told.get("answers") instanceof List<?> all) {
      all.stream().map(String::valueOf).forEach(answers::add);
    }
    return new Wording(text(told, "ask", name), answers, text(told, "why", name));
  }

  private String text(Map<?, ?> told, String key, String where) {
    if (told.get(key) instanceof String text && !text.isBlank()) {
      return text;
    }
    faults.add(where + " has no " + key);
    return "";
  }

  private Map<?, ?> map(@Nullable Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    faults.add(name + " is missing or no map; languages are " + LANGUAGES);
    return Map.of();
  }

  private void known(Map<?, ?> map, Set<String> names, String where) {
    map.keySet().stream()
        .filter(key -> !names.contains(String.valueOf(key)))
        .forEach(key -> faults.add(where + " knows no " + key));
  }
}
