package org.coursewatch.program.store;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coursewatch.program.Citation;
import org.coursewatch.program.Effect;
import org.coursewatch.program.Rule;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleValue;
import org.coursewatch.program.Strength;
import org.coursewatch.program.store.SourcesReader.Source;

/**
 * Reads one rule: its value, where it is written, how binding that is and what it does when unmet.
 */
final class RuleReader {

  static final Map<String, Strength> STRENGTHS = byWord(Strength.values(), Strength::word);
  private static final Map<String, Effect> EFFECTS = byWord(Effect.values(), Effect::word);

  private final Map<String, Source> sources;
  private final Faults faults;

  RuleReader(Map<String, Source> sources, Faults faults) {
    this.sources = sources;
    this.faults = faults;
  }

  /** The rule in {@code section}, empty when anything in it has a fault. */
  Optional<Rule> read(RuleKey key, Section section) {
    int before = faults.count();
    Optional<RuleValue> value =
        section
            .need("value", "write " + RuleValueReader.wanted(key))
            .flatMap(node -> new RuleValueReader(section, faults).read(key, node));
    Optional<Source> source = choice(section, "source", sources);
    String place = section.text("section", "give the section or requirement number in the source");
    Optional<Strength> strength = choice(section, "strength", STRENGTHS);
    Optional<Effect> effect = effect(key, section);
    String note = note(section, strength);
    section.refuseOtherKeys();
    if (faults.count() > before
        || value.isEmpty()
        || source.isEmpty()
        || strength.isEmpty()
        || effect.isEmpty()) {
      return Optional.empty();
    }
    Citation citation = source.get().section(place);
    return Optional.of(new Rule(key, value.get(), citation, strength.get(), effect.get(), note));
  }

  private static Optional<Effect> effect(RuleKey key, Section section) {
    Optional<Effect> effect = choice(section, "effect", EFFECTS);
    Set<Effect> allowed = AllowedEffects.of(key);
    if (effect.isPresent() && !allowed.contains(effect.get())) {
      String words = allowed.stream().map(Effect::word).collect(Collectors.joining(" or "));
      section.fault(
          "effect",
          "\"" + effect.get().word() + "\" is not allowed for this rule",
          "write " + words);
    }
    return effect;
  }

  /** A decision of our own has to give its reason. */
  static String note(Section section, Optional<Strength> strength) {
    String remedy = "give the reason of the decision";
    boolean isOurs = strength.filter(found -> found == Strength.LOCAL).isPresent();
    return isOurs || section.find("note").isPresent() ? section.text("note", remedy) : "";
  }

  static <T> Optional<T> choice(Section section, String key, Map<String, T> choices) {
    String remedy = "write one of " + String.join(", ", choices.keySet());
    String word = section.text(key, remedy);
    T chosen = choices.get(word);
    if (chosen == null && !word.isEmpty()) {
      section.fault(key, "\"" + word + "\" is not known", remedy);
    }
    return Optional.ofNullable(chosen);
  }

  private static <T> Map<String, T> byWord(T[] values, Function<T, String> word) {
    return Arrays.stream(values)
        .collect(
            Collectors.toMap(word, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }
}
